package org.shoreatlas.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a site that shows a figure of ours is told of it (oEmbed 1.0, 2.3.4.4: a rich response).
 *
 * @param authorName who published the figure first; left out where no publisher is printed
 * @param authorUrl the permanent address of the version
 * @param cacheAge seconds
 * @param thumbnailUrl a picture of 1200 by 630 pixels
 */
record OEmbed(
        String type,
        String version,
        String title,

        @JsonProperty("author_name") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String authorName,

        @JsonProperty("author_url") String authorUrl,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        String html,
        int width,
        int height,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("thumbnail_width") int thumbnailWidth,
        @JsonProperty("thumbnail_height") int thumbnailHeight) {}
