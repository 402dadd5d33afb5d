package org.shoreatlas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.seed.SheetFiles.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sheets keep to their schema, and whatever they refer to is in one of them. */
@Tag("unit")
class SeedSheetsTests {

    private static final JsonNode SCHEMA = SheetFiles.schema();
    private static final String FIRST_LINE = "# yaml-language-server: $schema=./sheet.schema.json";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+)(?:\\[(\\d+)])?.*");

    @Test
    void everySheetIsValid() {
        Schema schema = Sheets.schema(SCHEMA.toString());
        JsonMapper json = JsonMapper.builder().build();
        List<String> wrong = new ArrayList<>();
        SheetFiles.all()
                .forEach((name, sheet) ->
                        schema.validate(json.valueToTree(sheet)).forEach(error -> wrong.add(name + ": " + error)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesASheetThatBreaksARule() {
        Schema schema = Sheets.schema(SCHEMA.toString());
        String figure = """
            {"released": "2026-11-23T06:00:00Z", "figures": [{"id": "a-b", "subject": "place:a", "indicator": "b",
             "nature": "actual", "precision": "%s", "period": "", "evidence": [{"source": "s"}], %s}]}""";
        assertThat(schema.validate(figure.formatted("about", "\"value\": \"4500\""), InputFormat.JSON))
                .isEmpty();
        for (String[] broken : new String[][] {
            {"about", "\"value\": 4500"},
            {"about", "\"value\": \"4,500\""},
            {"more-than", "\"value\": \"1\""},
            {"top-n", "\"low\": \"1\""},
            {"exact", "\"value\": \"1\", \"low\": \"1\""},
            {"exact", "\"value\": \"1\", \"change\": \"correction\""},
            {"exact", "\"value\": \"1\", \"unknown\": \"1\""}
        }) {
            assertThat(schema.validate(figure.formatted((Object[]) broken), InputFormat.JSON))
                    .as(broken[1])
                    .isNotEmpty();
        }
    }

    @Test
    void onlyAClaimHasWhatSpeaksForItAndAgainstItAndAFigure() {
        Schema schema = Sheets.schema(SCHEMA.toString());
        String milestone = """
            {"released": "2026-11-23T06:00:00Z", "milestones": [{"id": "a", "subject": "place:a",
             "name": {"ar": "a", "fr": "a", "en": "a"}, "what": "%s", "nature": "actual", "period": "",
             "evidence": [{"source": "s"}] %s}]}""";
        assertThat(schema.validate(milestone.formatted("opened", ""), InputFormat.JSON))
                .isEmpty();
        for (String field :
                List.of(", \"supports\": {\"en\": \"x\"}", ", \"opposes\": {\"en\": \"x\"}", ", \"figure\": \"a-b\"")) {
            assertThat(schema.validate(milestone.formatted("claimed", field), InputFormat.JSON))
                    .as(field)
                    .isEmpty();
            assertThat(schema.validate(milestone.formatted("opened", field), InputFormat.JSON))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void everySheetNamesItsSchema() throws IOException {
        for (String name : SheetFiles.all().keySet()) {
            assertThat(Files.readAllLines(SheetFiles.FOLDER.resolve(name)))
                    .as(name)
                    .startsWith(FIRST_LINE);
        }
    }

    @Test
    void everyIdIsUsedOnceInItsKind() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        SheetFiles.all()
                .forEach((name, sheet) -> SheetFiles.SECTIONS.forEach(section -> SheetFiles.list(sheet, section)
                        .forEach(fact -> {
                            String id = section + " " + ((Map<?, ?>) fact).get("id");
                            if (!seen.add(id)) {
                                twice.add(name + ": " + id);
                            }
                        })));
        assertThat(twice).isEmpty();
    }

    @Test
    void everyReferenceResolves() {
        List<Fact> facts = SheetFiles.facts();
        Map<String, Set<String>> ids = new HashMap<>();
        facts.forEach(fact ->
                ids.computeIfAbsent(fact.section(), section -> new HashSet<>()).add(fact.id()));
        List<String> wrong = new ArrayList<>();
        for (Fact fact : facts) {
            for (Map.Entry<String, String> reference : references(fact)) {
                if (!ids.getOrDefault(reference.getKey(), Set.of()).contains(reference.getValue())) {
                    wrong.add(fact + " refers to an unknown entry of " + reference.getKey() + ": "
                            + reference.getValue());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void evidenceSupportsWhatTheFactHas() {
        List<String> wrong = new ArrayList<>();
        for (Fact fact : SheetFiles.facts()) {
            for (Map<String, Object> evidence : fact.evidence()) {
                Matcher field = FIELD.matcher(String.valueOf(evidence.getOrDefault("field", "")));
                if (!field.matches()) {
                    continue;
                }
                Object value = fact.content().get(field.group(1));
                if (value == null
                        || field.group(2) != null
                                && Integer.parseInt(field.group(2))
                                        >= SheetFiles.list(fact.content(), field.group(1))
                                                .size()) {
                    wrong.add(fact + " has no " + evidence.get("field"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void evidenceNamesItsSourceAndHowItWasRead() {
        List<String> wrong = new ArrayList<>();
        for (Fact fact : SheetFiles.facts()) {
            for (Map<String, Object> evidence : fact.evidence()) {
                for (String key : List.of("source", "language", "howRead")) {
                    if (!evidence.containsKey(key)) {
                        wrong.add(fact + " has evidence without " + key);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * Who speaks in a paragraph speaks in all of it, except where a piece of evidence is for a name, a date or who took
     * part: those the paper itself prints.
     */
    @Test
    void whatStandsInOneParagraphIsSaidByOneSpeaker() {
        Map<String, Object> speakers = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Fact fact : SheetFiles.present()) {
            for (Map<String, Object> evidence : fact.evidence()) {
                if (!evidence.containsKey("paragraph")
                        || String.valueOf(evidence.getOrDefault("field", ""))
                                .matches("(name|short|edition|held|period|venue|place|signed.*|parties.*|"
                                        + "participants.*|organisations.*|statusOn|operator)")) {
                    continue;
                }
                Object speaker = evidence.getOrDefault("speaker", "nobody");
                String paragraph = evidence.get("source") + ", paragraph " + evidence.get("paragraph");
                Object other = speakers.putIfAbsent(paragraph, speaker);
                seen += speaker instanceof Map ? 1 : 0;
                if (other != null && !other.equals(speaker)) {
                    wrong.add(fact + ", " + paragraph + ": " + speaker + ", elsewhere " + other);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void everyPeriodCanBeRead() {
        for (Fact fact : SheetFiles.facts()) {
            for (String key : List.of("period", "signed", "held", "statusOn")) {
                if (fact.content().get(key) instanceof String code) {
                    Period.parse(code);
                }
            }
        }
    }

    @Test
    void aFigureIsInOneReadingGroupAtMost() {
        Set<String> seen = new HashSet<>();
        List<Object> twice = new ArrayList<>();
        for (Map<?, ?> sheet : SheetFiles.all().values()) {
            for (Object reading : SheetFiles.list(sheet, "readings")) {
                for (Object item : SheetFiles.list((Map<?, ?>) reading, "items")) {
                    Object figure = ((Map<?, ?>) item).get("figure");
                    if (!seen.add((String) figure)) {
                        twice.add(figure);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    /** Section and slug of everything that a fact refers to, as the schema says of its fields. */
    private static List<Map.Entry<String, String>> references(Fact fact) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        fact.evidence().forEach(evidence -> add(found, "source", evidence.get("source")));
        collect(found, SCHEMA.at("/properties/" + fact.section() + "/items"), fact.content());
        return found;
    }

    private static void collect(List<Map.Entry<String, String>> found, JsonNode form, Object content) {
        JsonNode named = SCHEMA.at(form.path("$ref").asString("").replaceFirst("#", ""));
        if (form.has("x-kind")) {
            add(found, form.get("x-kind").asString(), content);
        } else if (form.path("$ref").asString("").equals("#/$defs/subject")) {
            String[] parts = String.valueOf(content).split(":", 2);
            add(found, parts[0], parts[1]);
        } else if (content instanceof List<?> items) {
            items.forEach(item -> collect(found, form.path("items"), item));
        } else if (content instanceof Map<?, ?> fields) {
            fields.forEach(
                    (name, value) -> collect(found, named.path("properties").path((String) name), value));
        }
    }

    private static void add(List<Map.Entry<String, String>> found, String kind, Object slug) {
        if (slug instanceof String text) {
            found.add(Map.entry(Kind.ofCode(kind).orElseThrow().path(), text));
        }
    }
}
