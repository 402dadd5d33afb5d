package org.shoreatlas.arrival;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer of which nothing has left yet: it can still be sent, or be forgotten. */
final class HeldResponse extends HttpServletResponseWrapper {

    private final HttpServletResponse response;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<Runnable> headers = new ArrayList<>();
    private final HttpHeaders known = new HttpHeaders();
    private int status = SC_OK;
    private @Nullable String encoding;
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response) {
        super(response);
        this.response = response;
    }

    boolean isFailure() {
        return status >= SC_BAD_REQUEST;
    }

    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        response.setStatus(status);
        headers.forEach(Runnable::run);
        body.writeTo(response.getOutputStream());
    }

    private void then(String name, String value, Runnable header) {
        known.add(name, value);
        headers.add(header);
    }

    @Override
    public void setStatus(int sc) {
        status = sc;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int sc) {
        status = sc;
    }

    @Override
    public void sendError(int sc, @Nullable String msg) {
        status = sc;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
        setHeader(HttpHeaders.LOCATION, location);
    }

    @Override
    public void setHeader(String name, String value) {
        known.remove(name);
        then(name, value, () -> response.setHeader(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        then(name, value, () -> response.addHeader(name, value));
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, String.valueOf(value));
    }

    @Override
    public void setDateHeader(String name, long date) {
        then(name, String.valueOf(date), () -> response.setDateHeader(name, date));
    }

    @Override
    public void addDateHeader(String name, long date) {
        then(name, String.valueOf(date), () -> response.addDateHeader(name, date));
    }

    @Override
    public boolean containsHeader(String name) {
        return known.containsHeader(name) || response.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        String own = known.getFirst(name);
        return own == null ? response.getHeader(name) : own;
    }

    @Override
    public void addCookie(Cookie cookie) {
        headers.add(() -> response.addCookie(cookie));
    }

    @Override
    public void setContentType(@Nullable String type) {
        if (type != null) {
            setHeader(HttpHeaders.CONTENT_TYPE, type);
        }
    }

    @Override
    public @Nullable String getContentType() {
        return known.getFirst(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public void setCharacterEncoding(@Nullable String charset) {
        encoding = charset;
        headers.add(() -> response.setCharacterEncoding(charset));
    }

    @Override
    public String getCharacterEncoding() {
        return encoding == null ? "UTF-8" : encoding;
    }

    @Override
    public void setContentLength(int len) {
        // is counted when it is sent
    }

    @Override
    public void setContentLengthLong(long len) {
        // is counted when it is sent
    }

    @Override
    public void setLocale(Locale loc) {
        headers.add(() -> response.setLocale(loc));
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        resetBuffer();
        headers.clear();
        known.clear();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void flushBuffer() {
        // nothing leaves
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(@Nullable WriteListener listener) {
                throw new UnsupportedOperationException("nothing is waited for");
            }
        };
    }
}
