package org.shoreatlas.desk.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What acts can be asked for together. */
enum ActGroup {
    PAPERS("begun", "uploaded", "sent", "taken-back", "put-away", "sent-back"),
    PUBLICATIONS("published", "published-small", "published-forced", "withdrawn", "looked", "still-true", "seeded"),
    /** Whatever was done with a table: its file is told in each. */
    IMPORTS,
    ANSWERS("answered"),
    TASKS("task-opened", "task-closed", "source-answers"),
    SIGN_INS("signed-in", "sign-in-failed", "session-ended", "reset-asked"),
    ACCOUNTS(
            "account-made",
            "link-made",
            "link-used",
            "password-set",
            "renamed",
            "role-changed",
            "regions-given",
            "regions-taken",
            "disabled",
            "enabled",
            "deleted"),
    EXPORTS("exported");

    private final List<String> acts;

    ActGroup(String... acts) {
        this.acts = List.of(acts);
    }

    List<String> acts() {
        return acts;
    }

    /** As in addresses and messages. */
    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public static Optional<ActGroup> ofCode(String code) {
        return Stream.of(values()).filter(group -> group.code().equals(code)).findFirst();
    }
}
