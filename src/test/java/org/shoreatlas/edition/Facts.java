package org.shoreatlas.edition;

import java.util.HashMap;
import java.util.Map;

/** Contents that can be published as they stand, each with as little as its kind allows. */
public final class Facts {

    private static final String NAME = "\"name\": {\"ar\": \"اسم\", \"fr\": \"Nom\", \"en\": \"Name\"}";
    private static final String EVIDENCE =
            "\"evidence\": [{\"source\": \"article\", \"language\": \"ar\", \"howRead\": \"full\"}]";

    private Facts() {}

    public static Content source() {
        return parse("{%s, \"form\": \"article\", \"language\": \"ar\", \"dated\": \"2024-11\"}");
    }

    /** An indicator that counts persons. */
    public static Content indicator() {
        return parse("""
            {%s, "unit": "persons", "counted": "jobs", "kind": "stock", "theme": "employment",
             "definition": {"ar": "تعريف", "fr": "Définition", "en": "Definition"}}""");
    }

    public static Content country() {
        return parse("{%s, %s, \"level\": \"country\", \"iso\": \"MA\"}");
    }

    public static Content region(String iso) {
        return with(parse("{%s, %s, \"level\": \"region\", \"parent\": \"maroc\"}"), "iso", iso);
    }

    public static Content province(String iso, String parent) {
        return with(with(parse("{%s, %s, \"level\": \"province\"}"), "iso", iso), "parent", parent);
    }

    public static Content city(String parent) {
        return with(parse("{%s, %s, \"level\": \"city\"}"), "parent", parent);
    }

    /** A shore park in use. */
    public static Content park(String place) {
        return with(
                parse("{%s, %s, \"form\": \"shore-park\", \"status\": \"operating\", \"statusOn\": \"2024\"}"),
                "place",
                place);
    }

    /** A figure of the indicator {@code staff}. */
    public static Content figure(String subject, String value) {
        Content staff = parse("""
            {%2$s, "indicator": "staff", "nature": "actual", "precision": "exact", "period": "2024"}""");
        return with(with(staff, "subject", subject), "value", value);
    }

    /** Something that opened in 2024. */
    public static Content milestone(String subject) {
        return with(
                parse("{%s, %s, \"what\": \"opened\", \"nature\": \"actual\", \"period\": \"2024\"}"),
                "subject",
                subject);
    }

    /** An agreement about Fez, with these commitments. */
    public static Content agreement(String commitments) {
        return with(
                parse("{%s, %s, \"form\": \"convention\", \"signed\": \"2023\", \"place\": \"fes\"}"),
                "commitments",
                Content.parse("{\"list\": " + commitments + "}").fields().get("list"));
    }

    /** The content with this field set, be it new or not. */
    public static Content with(Content content, String field, Object value) {
        Map<String, Object> fields = new HashMap<>(content.fields());
        fields.put(field, value);
        return Content.of(fields);
    }

    public static Content without(Content content, String field) {
        Map<String, Object> fields = new HashMap<>(content.fields());
        fields.remove(field);
        return Content.of(fields);
    }

    private static Content parse(String json) {
        return Content.parse(json.formatted(NAME, EVIDENCE));
    }
}
