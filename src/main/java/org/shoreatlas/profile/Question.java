package org.shoreatlas.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shoreatlas.edition.Kind;

/** The questions that somebody who chooses a site asks of a region, in the order in which they are asked. */
public enum Question {
    PARK("parks"),
    SPACE("parks", "park-occupancy", "park-offices-built", "park-offices-planned"),
    RENT("cost", "office-rent"),
    AGENT_COST("cost", "agent-cost"),
    HIRES_BY_LANGUAGE("training", "hires-by-language"),
    STUDENTS("training", "students", "students-new", "graduates"),
    OPERATORS("jobs", "operators-named", "park-companies", "company-staff", "call-centres"),
    DEPARTURES("jobs", "departures"),
    TRAINING("training", "training-places", "digital-tracks", "training-tracks", "trainees"),
    INCENTIVES(
            "cost", "income-tax-cap", "job-grant", "grant-per-project", "equipment-grant-share", "equipment-grant-cap"),
    PROMISES("commitments", "jobs-announced", "park-jobs-target", "park-offices-planned"),
    LABOUR_MARKET("whole", "unemployment-rate", "unemployment-census", "activity-rate", "anapec-placements-share"),
    CONNECTIONS("parks", "connections"),
    DATA_PROTECTION("cost", "data-protection"),
    CONTACT("contact");

    private final String section;
    private final Set<String> indicators;

    /**
     * @param section of the profile where what is known stands
     * @param indicators whose figures answer it; none where an entry of another kind does
     */
    Question(String section, String... indicators) {
        this.section = section;
        this.indicators = Set.of(indicators);
    }

    /** As inquiries name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the entries that answer it. */
    public Kind answeredBy() {
        return switch (this) {
            case PARK -> Kind.PARK;
            case PROMISES -> Kind.AGREEMENT;
            case CONTACT -> Kind.ORGANISATION;
            default -> Kind.FIGURE;
        };
    }

    /** The question of this code. */
    public static Optional<Question> ofCode(String code) {
        return Stream.of(values())
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    public String section() {
        return section;
    }

    public boolean isAnsweredBy(String indicator) {
        return indicators.contains(indicator);
    }

    /**
     * Whether anything published answers it.
     *
     * @param indicators of which the region has figures, by code
     * @param park whether a park is in use
     * @param promises whether an agreement with commitments is known
     * @param contact whether the regional investment centre is known
     */
    public boolean isAnswered(Set<String> indicators, boolean park, boolean promises, boolean contact) {
        return switch (this) {
            case PARK -> park;
            case PROMISES -> promises || indicators.stream().anyMatch(this::isAnsweredBy);
            case CONTACT -> contact;
            default -> indicators.stream().anyMatch(this::isAnsweredBy);
        };
    }
}
