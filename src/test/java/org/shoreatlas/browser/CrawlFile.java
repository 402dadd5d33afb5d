package org.shoreatlas.browser;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.shoreatlas.RunLog;
import org.shoreatlas.browser.Site.Answer;

/** Hands what one JVM of a run has met to the other, so that no page is asked for twice. */
final class CrawlFile {

    private CrawlFile() {}

    static List<Answer> once(Supplier<List<Answer>> crawl) {
        if (RunLog.RUN.isEmpty()) { // as in an IDE
            return crawl.get();
        }
        Path file = Path.of("target/test-run", "crawl-" + RunLog.RUN);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel turn =
                    FileChannel.open(Path.of(file + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turn.lock();
                if (!Files.exists(file)) {
                    long begun = System.nanoTime();
                    List<Answer> met = crawl.get();
                    RunLog.add(
                            "crawl",
                            String.valueOf(met.size()),
                            String.valueOf(met.stream().filter(Answer::isPage).count()),
                            String.valueOf((System.nanoTime() - begun) / 1_000_000_000));
                    write(met, file);
                    return met;
                }
                return read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<Answer> answers, Path file) throws IOException {
        Path unfinished = Path.of(file + ".part");
        try (ObjectOutputStream out =
                new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeObject(answers);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @SuppressWarnings("unchecked")
    private static List<Answer> read(Path file) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return (List<Answer>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
