package org.shoreatlas.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Holds the body of an answer, up to a size; what is longer leaves as it comes. */
final class HeldBody extends HttpServletResponseWrapper {

    static final int LONGEST = 2 * 1024 * 1024;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(32 * 1024);
    private final ServletOutputStream stream = new Stream();
    private @Nullable PrintWriter writer;
    private boolean isReleased;

    HeldBody(HttpServletResponse response) {
        super(response);
    }

    /** The server says by itself in which language an answer is, and tells nobody. */
    @Override
    public void setLocale(Locale locale) {
        setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        super.setLocale(locale);
    }

    /** What was written; null if it has left already. */
    byte @Nullable [] body() {
        if (writer != null) {
            writer.flush();
        }
        return isReleased || isCommitted() ? null : held.toByteArray();
    }

    /** Lets go what is held, and all that follows. */
    void release() throws IOException {
        if (!isReleased) {
            isReleased = true;
            if (held.size() > 0) {
                held.writeTo(getResponse().getOutputStream());
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isReleased) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        super.reset();
    }

    @Override
    public void setContentLength(int len) {
        // is set when it is sent, for each coding its own
    }

    @Override
    public void setContentLengthLong(long len) {
        // likewise
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!isReleased && held.size() + length > LONGEST) {
                release();
            }
            if (isReleased) {
                getResponse().getOutputStream().write(bytes, from, length);
            } else {
                held.write(bytes, from, length);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(@Nullable WriteListener listener) {
            throw new UnsupportedOperationException("nothing is waited for");
        }
    }
}
