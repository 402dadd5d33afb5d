package org.shoreatlas.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoreatlas.RunLog;

/** The Chromium of the machine, driven by Playwright. Without it no browser test runs, unless they are required. */
final class Chromium {

    private static final boolean REQUIRED = "required".equals(System.getProperty("browser"));
    private static final Optional<Path> PROGRAM = Programs.find("chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> NODE = Programs.find("node").filter(Chromium::isRecent);
    // -Dbrowser brings the Node.js that Playwright was made with: see the profile of that name
    private static final String MISSING = PROGRAM.isEmpty() ? "Chromium"
        : NODE.isEmpty() && System.getProperty("browser") == null ? "Node.js 20 or later" : null;

    static {
        if (MISSING != null && !REQUIRED && RunLog.isFirst("no-browser")) {
            System.out.println("The browser tests did not run: there is no " + MISSING + " on the PATH.");
        }
    }

    private Chromium() {
    }

    /** Ends the test that calls it where there is no browser: as failed if one is required, else as not run. */
    static void need() {
        if (MISSING != null && REQUIRED) {
            throw new IllegalStateException("-Dbrowser=required, but there is no " + MISSING + " on the PATH");
        }
        assumeTrue(MISSING == null, "no " + MISSING);
    }

    /** Hands out the tasks to as many browsers as the machine has cores: Playwright is not made for threads. */
    static <T> void each(List<T> tasks, Function<Browser, Consumer<T>> visitor) {
        need();
        ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>(tasks);
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> with(browser -> {
                    Consumer<T> visit = visitor.apply(browser);
                    for (T task = queue.poll(); task != null; task = queue.poll()) {
                        visit.accept(task);
                    }
                })));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    static void with(Consumer<Browser> use) {
        need();
        Map<String, String> environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        if (System.getProperty("browser") == null) {
            environment.put("PLAYWRIGHT_NODEJS_PATH", NODE.orElseThrow().toString());
        }
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(PROGRAM.orElseThrow())
                    .setArgs(List.of("--no-sandbox")))) {
            use.accept(browser);
        }
    }

    private static boolean isRecent(Path node) {
        Matcher version = Pattern.compile("v(\\d+)[.].*").matcher(Programs.run(node.toString(), "--version"));
        return version.matches() && Integer.parseInt(version.group(1)) >= 20;
    }
}
