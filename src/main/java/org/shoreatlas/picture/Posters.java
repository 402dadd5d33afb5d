package org.shoreatlas.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shoreatlas.agreement.AgreementView;
import org.shoreatlas.edition.EntryName;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.language.Formats;
import org.shoreatlas.organisation.ParticipationView;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.profile.RegionProfile;
import org.shoreatlas.source.EvidenceView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pictures of entries say. */
@Component
class Posters {

    private static final int ROWS = 3;
    private static final String DOT = " · ";

    private final Sentences sentences;
    private final Formats formats;
    private final MessageSource messages;
    private final Addresses addresses;

    Posters(Sentences sentences, Formats formats, MessageSource messages, Addresses addresses) {
        this.sentences = sentences;
        this.formats = formats;
        this.messages = messages;
        this.addresses = addresses;
    }

    Poster of(FigureView figure, Language language) {
        List<String> chips = new ArrayList<>(List.of(say(language, "nature." + figure.nature())));
        figure.flags().forEach(flag -> chips.add(say(language, "flag." + flag)));
        if (figure.counts() != null) {
            chips.add(say(language, "chip.jobs." + figure.counts()));
        }
        if (figure.relation() != null) {
            chips.add(say(
                    language,
                    switch (figure.relation()) {
                        case "misprint" -> "reading.misprint";
                        case "same" -> "state.other-readings";
                        default -> "state.confusable";
                    }));
        }
        List<String> lines = new ArrayList<>(List.of(
                name(figure.subject(), language) + DOT + formats.period(figure.period(), figure.nature(), language)));
        FigureView.Preferred preferred = figure.preferred();
        if (preferred != null) {
            lines.add(say(
                            language,
                            "misprint".equals(figure.relation()) ? "reading.set-aside-misprint" : "reading.set-aside")
                    + " " + say(language, "state.preferred") + say(language, "colon") + " "
                    + formats.hedged(
                                    preferred.precision(),
                                    preferred.value(),
                                    preferred.low(),
                                    preferred.high(),
                                    preferred.indicator().unit(),
                                    preferred.indicator().counted(),
                                    language)
                            .text()
                    + (preferred.indicator().code().equals(figure.indicator().code())
                            ? ""
                            : DOT + preferred.indicator().name().within(language))
                    + DOT + formats.period(preferred.period(), preferred.nature(), language));
        }
        if (figure.nature().equals("allocated")) {
            lines.add(say(language, "warn.not-spent"));
        }
        return new Poster(
                language,
                String.join(DOT, chips),
                sentences.topic(figure, language),
                formats.hedged(
                        figure.precision(),
                        figure.value(),
                        figure.low(),
                        figure.high(),
                        figure.indicator().unit(),
                        figure.indicator().counted(),
                        language),
                List.of(),
                lines,
                sources(figure.evidence(), language),
                say(
                        language,
                        "embed.imprint",
                        say(language, "site.short"),
                        String.valueOf(figure.number()),
                        String.valueOf(figure.version()),
                        MoroccanTime.dayOf(figure.publishedAt())),
                addresses.of(figure.path(language)),
                null,
                null);
    }

    Poster of(AgreementView agreement, Language language) {
        List<String> signed = new ArrayList<>();
        signed.add(say(language, "agreement.signed") + say(language, "colon") + " "
                + formats.period(agreement.signed(), null, language));
        if (agreement.signedAt() != null) {
            signed.add(agreement.signedAt().name().within(language));
        }
        if (!agreement.commitments().isEmpty()) {
            signed.add(
                    say(language, "picture.commitments", agreement.commitments().size()));
        }
        List<String> lines = new ArrayList<>(List.of(String.join(DOT, signed)));
        List<String> parties = agreement.parties().stream()
                .map(ParticipationView::organisation)
                .filter(Objects::nonNull)
                .map(party -> name(party, language))
                .distinct()
                .toList();
        if (!parties.isEmpty()) {
            lines.add(say(language, "picture.parties", formats.list(parties, language)));
        }
        return new Poster(
                language,
                say(language, "kind." + agreement.form()),
                agreement.head().name().within(language),
                null,
                List.of(),
                lines,
                sources(agreement.head().evidence(), language),
                say(
                        language,
                        "picture.version",
                        say(language, "site.short"),
                        String.valueOf(agreement.head().version()),
                        MoroccanTime.dayOf(agreement.head().publishedAt())),
                addresses.of("/" + language.code() + "/agreements/"
                        + agreement.head().id() + "/v" + agreement.head().version()),
                null,
                null);
    }

    /**
     * @param day of which the figures speak
     * @param path of the page that shows the same, below the base address
     */
    Poster of(PlaceView region, RegionProfile profile, LocalDate day, String path, Language language) {
        List<FigureView> shown = profile.pictured().stream().limit(ROWS).toList();
        return new Poster(
                language,
                say(language, "kind.region"),
                region.head().name().within(language),
                null,
                shown.stream().map(figure -> row(figure, region, language)).toList(),
                shown.isEmpty() ? List.of(say(language, "absent.short")) : List.of(),
                sources(
                        Stream.concat(
                                        shown.stream()
                                                .flatMap(figure -> figure.evidence().stream()
                                                        .limit(1)),
                                        region.head().evidence().stream())
                                .toList(),
                        language),
                say(language, "picture.as-of", say(language, "site.short"), day),
                addresses.of(path),
                profile.locator(),
                region.code());
    }

    /** What is of a park or a city is not of its region, and says of what it is. */
    private Poster.Row row(FigureView figure, PlaceView region, Language language) {
        boolean isOfRegion = figure.subject().id().equals(region.head().id());
        return new Poster.Row(
                sentences.text(figure, language),
                (isOfRegion ? "" : name(figure.subject(), language) + DOT)
                        + sentences.topic(figure, language)
                        + DOT
                        + formats.period(figure.period(), figure.nature(), language));
    }

    /** A line that names where something was published. */
    String sources(List<EvidenceView> evidence, Language language) {
        List<LocalText> titles =
                evidence.stream().map(EvidenceView::title).distinct().toList();
        return titles.isEmpty()
                ? ""
                : titles.size() == 1
                        ? say(language, "picture.source", titles.get(0).within(language))
                        : say(
                                language,
                                "picture.sources",
                                titles.get(0).within(language),
                                say(language, "picture.more", titles.size() - 1));
    }

    private static String name(EntryName entry, Language language) {
        LocalText name = entry.name();
        return name == null ? entry.id() : name.within(language);
    }

    private String say(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
