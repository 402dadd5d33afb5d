package org.shoreatlas;

import org.shoreatlas.web.PageController;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails in a way that nobody foresaw: as a page and below {@code /api}. */
@Fixture
@TestConfiguration(proxyBeanMethods = false)
class Failing {

    static final String SECRET = "the password is swordfish";

    @PageController
    static class Page {

        @GetMapping("/failing")
        String show() {
            throw new IllegalStateException(SECRET);
        }
    }

    @RestController
    static class Api {

        @GetMapping("/api/v1/failing/now")
        String show() {
            throw new IllegalStateException(SECRET);
        }
    }
}
