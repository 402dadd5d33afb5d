package org.shoreatlas.embed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.web.HeadContributor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The page of a figure leads to what can be embedded of it (oEmbed 1.0, 4: discovery). */
@Component
class EmbedHead implements HeadContributor {

    private final Addresses addresses;
    private final Sentences sentences;

    EmbedHead(Addresses addresses, Sentences sentences) {
        this.addresses = addresses;
        this.sentences = sentences;
    }

    @Override
    public Tags of(Page page) {
        return !(page.entry() instanceof FigureView figure)
                ? Tags.NONE
                : new Tags(
                        List.of(),
                        List.of(new Alternate(
                                "application/json+oembed",
                                addresses.of("/oembed?format=json&url="
                                        + UriUtils.encode(
                                                addresses.of(figure.path(page.language())), StandardCharsets.UTF_8)),
                                sentences.title(figure, page.language()))),
                        List.of());
    }
}
