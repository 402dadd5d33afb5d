package org.shoreatlas.arrival;

import java.nio.charset.StandardCharsets;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.parser.HttpParser;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 as browsers, mail programs and proxies really send it: letters that ought to be encoded stand in an address
 * as they are, and names of hosts have underscores. Tomcat, which makes it by its name, refuses both. Space, control
 * characters and DEL end or forge a request, and are refused as ever.
 */
public final class PatientHttp11 extends Http11NioProtocol {

    private static final HttpParser ANY_LETTER = new HttpParser(null, null) {
        @Override
        public boolean isNotRequestTargetRelaxed(int c) {
            return !isLetter(c);
        }

        @Override
        public boolean isAbsolutePathRelaxed(int c) {
            return isLetter(c);
        }

        @Override
        public boolean isQueryRelaxed(int c) {
            return isLetter(c);
        }
    };

    /** Bytes from 0x80 on, of which UTF-8 makes its letters, arrive as negative numbers. */
    private static boolean isLetter(int c) {
        return c < 0 || c > ' ' && c != 0x7F;
    }

    @Override
    public HttpParser getHttpParser() {
        return ANY_LETTER;
    }

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            protected void parseHost(@Nullable MessageBytes host) {
                String given = host == null || host.isNull() ? "" : host.toString();
                if (given.indexOf('_') < 0) {
                    super.parseHost(host);
                    return;
                }
                MessageBytes strict = MessageBytes.newInstance();
                byte[] plain = given.replace('_', 'x').getBytes(StandardCharsets.ISO_8859_1);
                strict.setBytes(plain, 0, plain.length);
                super.parseHost(strict);
                if (!getErrorState().isError()) {
                    request.serverName().setString(given.replaceFirst(":[0-9]*$", ""));
                }
            }
        };
    }
}
