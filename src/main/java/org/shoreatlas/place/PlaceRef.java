package org.shoreatlas.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/**
 * A place that something is of or in.
 *
 * @param code ISO 3166-2 code; null for cities
 * @param region ISO 3166-2 code of the region; null for the country
 */
public record PlaceRef(
        @Nullable String code,
        String slug,
        @Nullable String region,
        LocalText name,
        String level,
        @JsonIgnore @Nullable String regionSlug) {

    /** Its address without the language. */
    public String path() {
        return (level.equals("region") ? "/regions/" : "/places/") + slug;
    }
}
