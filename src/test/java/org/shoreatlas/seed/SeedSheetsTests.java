package org.shoreatlas.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
import org.junit.jupiter.api.Test;
import org.shoreatlas.kernel.Period;
import org.shoreatlas.seed.SheetFiles.Fact;
import tools.jackson.databind.json.JsonMapper;

/** The sheets keep to their schema, and whatever they refer to is in one of them. */
class SeedSheetsTests {

    private static final String SCHEMA = "sheet.schema.json";
    private static final String FIRST_LINE = "# yaml-language-server: $schema=./" + SCHEMA;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+)(?:\\[(\\d+)])?.*");
    /** Kind of a subject, as in {@code place:fes}, to the section that holds it. */
    private static final Map<String, String> KINDS = Map.of("place", "places", "park", "parks", "agreement",
        "agreements", "programme", "programmes", "organisation", "organisations", "event", "events");

    @Test
    void everySheetIsValid() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SheetFiles.FOLDER.resolve(SCHEMA)), InputFormat.JSON);
        JsonMapper json = JsonMapper.builder().build();
        List<String> wrong = new ArrayList<>();
        SheetFiles.all().forEach((name, sheet) -> schema.validate(json.valueToTree(sheet))
            .forEach(error -> wrong.add(name + ": " + error)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesASheetThatBreaksARule() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SheetFiles.FOLDER.resolve(SCHEMA)), InputFormat.JSON);
        String figure = """
            {"released": "2026-11-23T06:00:00Z", "figures": [{"id": "a-b", "subject": "place:a", "indicator": "b",
             "nature": "actual", "precision": "%s", "period": "", "evidence": [{"source": "s"}], %s}]}""";
        assertThat(schema.validate(figure.formatted("about", "\"value\": \"4500\""), InputFormat.JSON)).isEmpty();
        for (String[] broken : new String[][] {
            {"about", "\"value\": 4500"}, {"about", "\"value\": \"4,500\""}, {"more-than", "\"value\": \"1\""},
            {"top-n", "\"low\": \"1\""}, {"exact", "\"value\": \"1\", \"low\": \"1\""},
            {"exact", "\"value\": \"1\", \"change\": \"correction\""},
            {"exact", "\"value\": \"1\", \"unknown\": \"1\""}}) {
            assertThat(schema.validate(figure.formatted((Object[]) broken), InputFormat.JSON))
                .as(broken[1]).isNotEmpty();
        }
    }

    @Test
    void everySheetNamesItsSchema() throws IOException {
        for (String name : SheetFiles.all().keySet()) {
            assertThat(Files.readAllLines(SheetFiles.FOLDER.resolve(name))).as(name).startsWith(FIRST_LINE);
        }
    }

    @Test
    void everyIdIsUsedOnceInItsKind() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        SheetFiles.all().forEach((name, sheet) -> SheetFiles.SECTIONS.forEach(section -> SheetFiles.list(sheet, section).forEach(
            fact -> {
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
        facts.forEach(fact -> ids.computeIfAbsent(fact.section(), section -> new HashSet<>()).add(fact.id()));
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
                if (value == null || field.group(2) != null
                    && Integer.parseInt(field.group(2)) >= SheetFiles.list(fact.content(), field.group(1)).size()) {
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

    /** Section and slug of everything that a fact refers to. */
    private static List<Map.Entry<String, String>> references(Fact fact) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        Map<?, ?> content = fact.content();
        fact.evidence().forEach(evidence -> add(found, "sources", evidence.get("source")));
        for (String key : List.of("parent", "capital", "place", "signedAt")) {
            add(found, "places", content.get(key));
        }
        SheetFiles.list(content, "places").forEach(each -> add(found, "places", each));
        add(found, "organisations", content.get("operator"));
        add(found, "indicators", content.get("indicator"));
        add(found, "figures", content.get("preferred"));
        if (content.get("subject") instanceof String subject) {
            String[] parts = subject.split(":", 2);
            add(found, KINDS.getOrDefault(parts[0], parts[0]), parts[1]);
        }
        SheetFiles.list(content, "organisations").forEach(each -> add(found, "organisations", each));
        for (String key : List.of("parties", "participants")) {
            SheetFiles.list(content, key).forEach(
                each -> add(found, "organisations", ((Map<?, ?>) each).get("organisation")));
        }
        for (Object each : SheetFiles.list(content, "commitments")) {
            Map<?, ?> commitment = (Map<?, ?>) each;
            add(found, "organisations", commitment.get("by"));
            add(found, "figures", commitment.get("figure"));
            SheetFiles.list(commitment, "outcomes").forEach(
                outcome -> add(found, "milestones", ((Map<?, ?>) outcome).get("milestone")));
        }
        SheetFiles.list(content, "items").forEach(each -> add(found, "figures", ((Map<?, ?>) each).get("figure")));
        return found;
    }

    private static void add(List<Map.Entry<String, String>> found, String section, Object slug) {
        if (slug instanceof String text) {
            found.add(Map.entry(section, text));
        }
    }
}
