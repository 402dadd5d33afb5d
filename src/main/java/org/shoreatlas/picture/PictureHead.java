package org.shoreatlas.picture;

import java.util.List;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.web.HeadContributor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a site shows of a page that somebody links to (the Open Graph protocol, and the card of X). */
@Component
class PictureHead implements HeadContributor {

    private final Sentences sentences;
    private final Posters posters;
    private final Addresses addresses;
    private final MessageSource messages;

    PictureHead(Sentences sentences, Posters posters, Addresses addresses, MessageSource messages) {
        this.sentences = sentences;
        this.posters = posters;
        this.addresses = addresses;
        this.messages = messages;
    }

    @Override
    public Tags of(Page page) {
        Language language = page.language();
        if (page.entry() instanceof FigureView figure) {
            return tags(
                    sentences.title(figure, language),
                    posters.sources(figure.evidence(), language),
                    figure.path(language),
                    figure.path(language) + ".png",
                    language);
        }
        if (page.entry() instanceof AgreementView agreement) {
            String path = "/" + language.code() + "/agreements/"
                    + agreement.head().id() + "/v" + agreement.head().version();
            return tags(
                    agreement.head().name().in(language),
                    posters.sources(agreement.head().evidence(), language),
                    path,
                    path + ".png",
                    language);
        }
        if (page.entry() instanceof PlaceView region && region.level().equals("region")) {
            String path = "/" + language.code() + "/regions/" + region.head().id()
                    + (page.edition() == null ? "" : "/v" + page.edition().number());
            String then = page.asOf() == null ? "" : "?asOf=" + page.asOf();
            return tags(
                    region.head().name().in(language),
                    say("site.line", language),
                    path + then,
                    path + ".png" + then,
                    language);
        }
        return Tags.NONE;
    }

    private Tags tags(String title, String description, String path, String picture, Language language) {
        return new Tags(
                List.of(
                        Meta.property("og:type", "article"),
                        Meta.property("og:title", title),
                        Meta.property("og:description", description),
                        Meta.property("og:url", addresses.of(path)),
                        Meta.property("og:site_name", say("site.name", language)),
                        Meta.property("og:locale", language == Language.EN ? "en_GB" : language.code() + "_MA"),
                        Meta.property("og:image", addresses.of(picture)),
                        Meta.property("og:image:type", "image/png"),
                        Meta.property("og:image:width", String.valueOf(Painter.WIDTH)),
                        Meta.property("og:image:height", String.valueOf(Painter.HEIGHT)),
                        Meta.property("og:image:alt", title),
                        Meta.named("twitter:card", "summary_large_image")),
                List.of(),
                List.of());
    }

    private String say(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }
}
