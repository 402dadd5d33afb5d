package org.shoreatlas.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** How wide a page is shown, in CSS pixels, and whether in light or in dark. */
record Look(int width, ColorScheme scheme) {

    static final List<Look> ALL = List.of(
            new Look(390, ColorScheme.LIGHT),
            new Look(1280, ColorScheme.DARK),
            new Look(390, ColorScheme.DARK),
            new Look(1280, ColorScheme.LIGHT));

    void at(Page page) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, 844);
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    }

    @Override
    public String toString() {
        return width + " px " + scheme.name().toLowerCase(Locale.ROOT);
    }
}
