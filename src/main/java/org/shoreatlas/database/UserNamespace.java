package org.shoreatlas.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shoreatlas.kernel.StartRefusedException;

/** PostgreSQL refuses to run as root; on Linux a user namespace, in which root is nobody, satisfies it. */
final class UserNamespace {

    private UserNamespace() {}

    static void refuseRootWithout() {
        if (isRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefusedException(
                    "as root the embedded PostgreSQL needs the command \"unshare -U\", which this "
                            + "system forbids (as Docker does by default); run the portal as another user, or set "
                            + "SPRING_DATASOURCE_URL to a PostgreSQL of your own");
        }
    }

    static List<String> asOrdinaryUser(String... command) {
        List<String> whole = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
