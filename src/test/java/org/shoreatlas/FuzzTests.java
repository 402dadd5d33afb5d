package org.shoreatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requests that nobody foresaw, to every public address, over a socket: the portal may refuse them, but no answer says
 * that it broke. A failure prints the requests, which the seed makes again.
 */
@PortalTest(writes = true)
class FuzzTests {

    private static final int FEW = 600;
    private static final int MANY = 100_000;
    private static final int PATIENCE_MS = 20_000;

    @LocalServerPort
    int port;

    @Test
    void nothingBreaksThePublicPages() throws IOException {
        assertThat(broken(20261128, FEW)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void muchOfItBreaksNothingEither() throws IOException {
        assertThat(broken(7, MANY)).isEmpty();
    }

    @Test
    void aBrokenPageIsSeen() throws IOException {
        assertThat(isBroken(answer(request("GET", "/en/failing", List.of())))).isTrue();
        assertThat(isBroken(answer(request("GET", "/en", List.of())))).isFalse();
        assertThat(isBroken(answer("nonsense\r\n\r\n".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(isBroken("")).isTrue();
    }

    private List<String> broken(long seed, int requests) throws IOException {
        List<String> addresses = StatementCountTests.ROWS.stream()
                .map(StatementCountTests.Row::withFew)
                .toList();
        List<String> broken = new ArrayList<>();
        for (int n = 0; n < requests && broken.size() < 20; n++) {
            Fuzz fuzz = new Fuzz(seed + n);
            byte[] request = request(fuzz, fuzz.one(addresses));
            String answer = answer(request);
            if (isBroken(answer)) {
                broken.add("seed " + seed + ", request " + n + ": " + new String(request, StandardCharsets.UTF_8)
                        + " → " + answer.lines().findFirst().orElse("nothing"));
            }
        }
        return broken;
    }

    /**
     * No answer at all, an error of the server, or what only its log should say. For a format that it does not have,
     * oEmbed wants a 501.
     */
    private static boolean isBroken(String answer) {
        return !answer.matches("(?s)HTTP/1[.]1 ([1-4][0-9]{2}|501) .*")
                || Stream.of("\tat org.", "\tat java.", "Whitelabel", "Apache Tomcat", "PSQLException", "SQL [")
                        .anyMatch(answer::contains);
    }

    private byte[] request(Fuzz fuzz, String address) {
        String at = address;
        while (fuzz.once(3)) {
            int query = at.indexOf('?');
            at = query < 0 ? fuzz.bent(at) : fuzz.bent(at.substring(0, query)) + at.substring(query);
        }
        for (int more = fuzz.below(4); more > 0; more--) {
            at += (at.contains("?") ? "&" : "?")
                    + (fuzz.once(4) ? fuzz.parameter() : encoded(fuzz.parameter()))
                    + (fuzz.once(20) ? "" : "=" + (fuzz.once(4) ? fuzz.value() : encoded(fuzz.value())));
        }
        List<String> headers = new ArrayList<>();
        if (fuzz.once(4)) {
            headers.add("Accept: "
                    + fuzz.one(List.of("*/*", "application/json", "text/csv", "image/png", "x", "text/html;q=2", "")));
        }
        if (fuzz.once(6)) {
            headers.add("Accept-Language: " + fuzz.one(List.of("ar-MA", "zz", "*", "fr;q=x", ",", "en-".repeat(40))));
        }
        if (fuzz.once(8)) {
            headers.add(fuzz.one(List.of(
                    "Range: bytes=0-10",
                    "Range: bytes=9-1",
                    "If-None-Match: \"x\"",
                    "If-Modified-Since: yesterday",
                    "Cookie: SESSION=" + "A".repeat(40),
                    "X-Forwarded-Host: a b",
                    "X-Forwarded-For: 1.2.3.4, x",
                    "Accept-Encoding: gzip, br;q=x",
                    "Content-Type: text/x; charset=nothing",
                    "Expect: 100-continue")));
        }
        return request(
                fuzz.once(6) ? fuzz.one(List.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")) : "GET",
                at,
                headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] request(String method, String address, List<String> headers) {
        // without an address it is HTTP/0.9, whose answers have no status
        String line = address.isEmpty() ? "/" : address.replaceAll("[\r\n]", "");
        String all = String.join(
                "\r\n",
                Stream.concat(
                                Stream.of(
                                        method + " " + line + " HTTP/1.1",
                                        "Host: localhost:" + port,
                                        "Connection: close"),
                                Stream.concat(headers.stream(), Stream.of("Content-Length: 0")))
                        .toList());
        return (all + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String answer(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
