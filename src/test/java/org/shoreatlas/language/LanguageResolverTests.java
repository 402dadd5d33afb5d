package org.shoreatlas.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoreatlas.kernel.Language;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag("unit")
class LanguageResolverTests {

    private final LanguageResolver resolver = new LanguageResolver();

    @ParameterizedTest
    @CsvSource({
        "/ar, AR",
        "/fr, FR",
        "/en/regions/fes-meknes, EN",
        "/fr;x=1/regions, FR",
        "/embed/en/figures/x/v1, EN",
        "/, AR",
        "/desk, AR",
        "/FR, AR",
        "/france, AR",
        "/embed, AR",
        "/api/v1/fr, AR"
    })
    void followsTheAddress(String address, Language language) {
        assertThat(resolve(address, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "'fr-MA,en;q=0.8', FR",
        "'en;q=0.1, ar;q=0.9', AR",
        "'de, en;q=0.5, fr;q=0.7', FR",
        "'fr;q=0, en;q=0.1', EN",
        "de, AR",
        "*, AR",
        "'', AR",
        "';;', AR",
        "en_GB, AR",
        "EN-us, EN"
    })
    void takesTheBestOfAcceptLanguageElsewhere(String header, Language language) {
        assertThat(resolve("/", header)).isEqualTo(language);
    }

    @Test
    void prefersTheAddressToTheHeader() {
        assertThat(resolve("/en", "fr")).isEqualTo(Language.EN);
    }

    @Test
    void keepsTheLanguageOfTheAddressThatFailed() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/fr/nothing");

        assertThat(resolver.resolveLocale(request)).isEqualTo(Language.FR.locale());
    }

    @Test
    void looksBehindTheContextPath() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/atlas/fr/regions");
        request.setContextPath("/atlas");

        assertThat(resolver.resolveLocale(request)).isEqualTo(Language.FR.locale());
    }

    @Test
    void cannotBeSetByHand() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> resolver.setLocale(new MockHttpServletRequest(), null, Locale.FRENCH));
    }

    @Test
    void handsAControllerItsLanguage() throws Exception {
        var pages = standaloneSetup(new Page())
                .setLocaleResolver(resolver)
                .setCustomArgumentResolvers(new LanguageArgument())
                .build();

        pages.perform(get("/fr/page")).andExpect(content().string("FR"));
    }

    private Language resolve(String address, String header) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        return Language.of(resolver.resolveLocale(request));
    }

    @RestController
    static class Page {

        @GetMapping("/{lang}/page")
        String show(Language language) {
            return language.name();
        }
    }
}
