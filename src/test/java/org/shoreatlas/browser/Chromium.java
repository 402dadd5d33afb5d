package org.shoreatlas.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
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
import java.util.stream.IntStream;
import org.shoreatlas.RunLog;

/** The Chromium of the machine, driven by Playwright. Without it no browser test runs, unless they are required. */
final class Chromium {

    private static final boolean REQUIRED = "required".equals(System.getProperty("browser"));
    private static final Optional<Path> PROGRAM =
            Programs.find("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> NODE = Programs.find("node").filter(Chromium::isRecent);
    // -Dbrowser brings the Node.js that Playwright was made with: see the profile of that name
    private static final String MISSING = PROGRAM.isEmpty()
            ? "Chromium"
            : NODE.isEmpty() && System.getProperty("browser") == null ? "Node.js 20 or later" : null;

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(CORES, work -> {
        Thread thread = new Thread(work, "browser");
        thread.setDaemon(true);
        return thread;
    });
    /** One for each thread, for Playwright is not made for threads; it ends with the JVM. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::start);

    static {
        if (MISSING != null && !REQUIRED && RunLog.isFirst("no-browser")) {
            System.out.println("The browser tests did not run: there is no " + MISSING + " on the PATH.");
        }
    }

    private Chromium() {}

    /** Ends the test that calls it where there is no browser: as failed if one is required, else as not run. */
    static void need() {
        if (MISSING != null && REQUIRED) {
            throw new IllegalStateException("-Dbrowser=required, but there is no " + MISSING + " on the PATH");
        }
        assumeTrue(MISSING == null, "no " + MISSING);
    }

    /** Hands out the tasks to as many browsers as the machine has cores; in a run of two JVMs each has one. */
    static <T> void each(List<T> tasks, Function<Browser, Consumer<T>> visitor) {
        need();
        if (!RunLog.RUN.isEmpty()) {
            with(browser -> tasks.forEach(visitor.apply(browser)));
            return;
        }
        ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>(tasks);
        List<Future<?>> running = IntStream.range(0, CORES)
                .<Future<?>>mapToObj(i -> THREADS.submit(() -> with(browser -> {
                    Consumer<T> visit = visitor.apply(browser);
                    for (T task = queue.poll(); task != null; task = queue.poll()) {
                        visit.accept(task);
                    }
                })))
                .toList();
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands over the browser of this thread, and closes every window that was opened in it. */
    static void with(Consumer<Browser> use) {
        need();
        Browser browser = BROWSER.get();
        try {
            use.accept(browser);
        } finally {
            browser.contexts().forEach(BrowserContext::close);
        }
    }

    private static Browser start() {
        Map<String, String> environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        if (System.getProperty("browser") == null) {
            environment.put("PLAYWRIGHT_NODEJS_PATH", NODE.orElseThrow().toString());
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(PROGRAM.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    private static boolean isRecent(Path node) {
        Matcher version = Pattern.compile("v(\\d+)[.].*").matcher(Programs.run(node.toString(), "--version"));
        return version.matches() && Integer.parseInt(version.group(1)) >= 20;
    }
}
