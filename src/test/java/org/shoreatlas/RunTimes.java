package org.shoreatlas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Notes how long each class of tests took, under its layer. */
public class RunTimes implements TestExecutionListener {

    private static final List<String> LAYERS = List.of("unit", "database", "web", "browser");

    private final Map<String, Long> begun = new HashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        name(test).ifPresent(name -> {
            begun.put(name, System.nanoTime());
            RunLog.begin(name);
        });
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        name(test)
                .ifPresent(name -> RunLog.add(
                        "class", layer(test), name, String.valueOf((System.nanoTime() - begun.get(name)) / 1_000_000)));
    }

    private static String layer(TestIdentifier test) {
        return test.getTags().stream()
                .map(TestTag::getName)
                .filter(LAYERS::contains)
                .findFirst()
                .orElse("none");
    }

    private static Optional<String> name(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.contains("$"));
    }
}
