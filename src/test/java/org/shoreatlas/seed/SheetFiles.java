package org.shoreatlas.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sheets under {@code seeds/} as they are written, for tests that look at the facts and not at what reads them. */
final class SheetFiles {

    static final Path FOLDER = Path.of("seeds");
    static final List<String> SECTIONS = List.of(
            "places",
            "sources",
            "indicators",
            "organisations",
            "parks",
            "agreements",
            "programmes",
            "events",
            "inquiries",
            "milestones",
            "figures",
            "readings");

    /** One content of a fact: the present one, or one kept under {@code was}. */
    record Fact(String sheet, String section, String id, Map<?, ?> content, Map<?, ?> defaults) {

        /** The evidence of this content, with the defaults of its sheet filled in. */
        List<Map<String, Object>> evidence() {
            List<Map<String, Object>> items = new ArrayList<>();
            for (Object item : list(content, "evidence")) {
                Map<String, Object> whole = new LinkedHashMap<>();
                defaults.forEach((key, value) -> whole.put((String) key, value));
                ((Map<?, ?>) item).forEach((key, value) -> whole.put((String) key, value));
                items.add(whole);
            }
            return items;
        }

        @Override
        public String toString() {
            return sheet + ": " + section + " " + id;
        }
    }

    private SheetFiles() {}

    static JsonNode schema() {
        return new JsonMapper().readTree(FOLDER.resolve("sheet.schema.json"));
    }

    /** File name to root of every sheet. */
    static Map<String, Map<?, ?>> all() {
        Map<String, Map<?, ?>> sheets = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Load load = new Load(LoadSettings.builder()
                        .setLabel(file.toString())
                        .setCodePointLimit(1 << 26)
                        .build());
                sheets.put(file.getFileName().toString(), (Map<?, ?>) load.loadFromString(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    /** Every content of every fact, the present one before those it replaced. */
    static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        all().forEach((name, sheet) -> {
            Map<?, ?> defaults = sheet.get("evidence") instanceof Map<?, ?> map ? map : Map.of();
            for (String section : SECTIONS) {
                for (Object each : list(sheet, section)) {
                    Map<String, Object> fact = fact(each);
                    String id = (String) fact.get("id");
                    facts.add(new Fact(name, section, id, fact, defaults));
                    for (Object before : list(fact, "was")) {
                        facts.add(new Fact(name, section, id, (Map<?, ?>) before, defaults));
                    }
                }
            }
        });
        return facts;
    }

    /** What every fact says now; an earlier content has no id of its own. */
    static List<Fact> present() {
        return facts().stream().filter(fact -> fact.content().containsKey("id")).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fact(Object each) {
        Map<String, Object> fact = (Map<String, Object>) each;
        EarlierForms.complete(
                fact, (form, field, problem) -> new IllegalArgumentException(fact.get("id") + ": " + problem));
        return fact;
    }

    static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }
}
