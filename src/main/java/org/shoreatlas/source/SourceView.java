package org.shoreatlas.source;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Period;
import org.springframework.web.util.UriUtils;

/**
 * A source as of a publication; the name in its head is our title.
 *
 * @param title as published, in {@code language}; null where none is printed
 * @param dated as published, or inferred and then from {@code datedInferredFrom}
 * @param datedText the date in the form in which it was published
 * @param sha256 of the text that was read
 * @param origin what it goes back to; sources of one origin count as one
 */
public record SourceView(
        @JsonUnwrapped EntrySummary head,
        String form,
        @Nullable String title,
        @Nullable String publisher,
        String language,
        Period dated,
        @Nullable String datedText,
        @Nullable LocalText datedInferredFrom,
        @Nullable String address,
        @Nullable String sha256,
        @Nullable String origin) {

    /**
     * The address at which a browser shows these words of it, by a text fragment (WICG: Scroll to Text Fragment) where
     * they are known; null where it has no address.
     */
    public @Nullable String addressOf(@Nullable String words) {
        if (address == null || words == null || address.endsWith(".pdf")) {
            return address;
        }
        // a hyphen and a comma have a meaning of their own in the directive; what is left out with an ellipsis is not
        // there
        String text = UriUtils.encode(words.replaceAll("\\s*(…|\\.\\.\\.).*", ""), StandardCharsets.UTF_8)
                .replace("-", "%2D");
        return address + (address.contains("#") ? ":~:text=" : "#:~:text=") + text;
    }
}
