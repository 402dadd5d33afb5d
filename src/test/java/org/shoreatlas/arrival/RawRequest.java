package org.shoreatlas.arrival;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A request as its bytes, which no client has tidied. */
record RawRequest(int port) {

    Answer get(String target, String... headers) throws IOException {
        return send("GET", target, "localhost", headers);
    }

    Answer send(String method, String target, String host, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String request = method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            byte[] all = socket.getInputStream().readAllBytes();
            String latin = new String(all, ISO_8859_1);
            int end = latin.indexOf("\r\n\r\n");
            String head = latin.substring(0, end);
            String body = latin.substring(end + 4);
            return new Answer(
                    Integer.parseInt(latin.substring(9, 12)),
                    head,
                    (head.contains("chunked") ? joined(body) : body).getBytes(ISO_8859_1));
        }
    }

    /** A body that came in pieces, each after its length (RFC 9112, 7.1). */
    private static String joined(String chunked) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < chunked.length()) {
            int line = chunked.indexOf("\r\n", at);
            int length = Integer.parseInt(chunked.substring(at, line), 16);
            whole.append(chunked, line + 2, line + 2 + length);
            at = length == 0 ? chunked.length() : line + 4 + length;
        }
        return whole.toString();
    }

    record Answer(int status, String head, byte[] bytes) {

        String body() {
            return new String(bytes, UTF_8);
        }

        /** Empty where there is none. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
