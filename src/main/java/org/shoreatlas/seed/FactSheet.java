package org.shoreatlas.seed;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.edition.Change;
import org.shoreatlas.edition.Content;
import org.shoreatlas.edition.ContentException;
import org.shoreatlas.edition.EntryRef;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.LocalText;
import org.shoreatlas.kernel.Slug;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fact sheet, read with the line of each of its fields, so that every mistake can be pointed at. */
final class FactSheet {

    private static final JsonMapper JSON = new JsonMapper();

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Object> fields;

    private FactSheet(String file, Node root) {
        this.file = file;
        if (!(root instanceof MappingNode mapping)) {
            throw new SheetException(file, 1, "sheet", "an object is expected");
        }
        this.fields = object(mapping, "");
    }

    /** @throws SheetException if the text is no sheet as the schema describes it */
    static List<SheetFact> read(String file, String yaml, Schema schema) {
        FactSheet sheet = compose(file, yaml);
        sheet.validate(schema);
        if (sheet.completeEarlierForms()) {
            sheet.validate(schema);
        }
        return sheet.facts();
    }

    private static FactSheet compose(String file, String yaml) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(yaml)
                    .orElseThrow(() -> new SheetException(file, 1, "sheet", "is empty"));
            return new FactSheet(file, root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new SheetException(file, line, "YAML", String.valueOf(e.getProblem()));
        }
    }

    private void validate(Schema schema) {
        JsonNode json = JSON.valueToTree(fields);
        schema.validate(json).stream()
                .min(Comparator.comparingInt(error -> line(pointer(error))))
                .ifPresent(error -> {
                    String pointer = pointer(error);
                    throw new SheetException(
                            file,
                            line(pointer),
                            pointer.isEmpty() ? "sheet" : pointer.substring(1),
                            error.getMessage());
                });
    }

    /** Whether the sheet has any: what they say in full is not yet checked then. */
    private boolean completeEarlierForms() {
        boolean any = false;
        for (Kind kind : Kind.values()) {
            int index = 0;
            for (Map<String, Object> fact : objects(fields.get(kind.path()))) {
                String pointer = "/" + kind.path() + "/" + index++ + "/was/";
                any |= fact.containsKey("was");
                EarlierForms.complete(fact, (form, field, problem) -> {
                    String at = pointer + form + "/" + field;
                    return new SheetException(file, line(at), at.substring(1), problem);
                });
            }
        }
        return any;
    }

    /** Of the field itself also where it is one too many or missing. */
    private static String pointer(Error error) {
        String property = error.getProperty();
        return error.getInstanceLocation() + (property == null ? "" : "/" + property);
    }

    private List<SheetFact> facts() {
        Instant released = instant("/released", (String) fields.get("released"));
        @SuppressWarnings("unchecked")
        Map<String, Object> defaults = (Map<String, Object>) fields.getOrDefault("evidence", Map.of());
        List<SheetFact> facts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int index = 0;
            for (Map<String, Object> fact : objects(fields.get(kind.path()))) {
                facts.add(fact(kind, fact, "/" + kind.path() + "/" + index++, defaults, released));
            }
        }
        return facts;
    }

    private SheetFact fact(
            Kind kind, Map<String, Object> fact, String pointer, Map<String, Object> defaults, Instant released) {
        List<SheetFact.Version> versions = new ArrayList<>();
        int index = 0;
        for (Map<String, Object> old : objects(fact.get("was"))) {
            versions.add(version(old, pointer + "/was/" + index++, defaults, released, versions));
        }
        versions.add(version(fact, pointer, defaults, released, versions));
        EntryRef entry = new EntryRef(kind, new Slug(String.valueOf(fact.get("id"))));
        return new SheetFact(entry, file, line(pointer), versions);
    }

    private SheetFact.Version version(
            Map<String, Object> fact,
            String pointer,
            Map<String, Object> defaults,
            Instant sheetReleased,
            List<SheetFact.Version> before) {
        Instant released = fact.containsKey("released")
                ? instant(pointer + "/released", (String) fact.get("released"))
                : sheetReleased;
        if (!before.isEmpty() && !released.isAfter(before.get(before.size() - 1).released())) {
            throw new SheetException(
                    file,
                    line(pointer),
                    pointer.substring(1) + "/released",
                    "must be later than that of the form before, which stands under was");
        }
        Map<String, Object> content = new LinkedHashMap<>(fact);
        content.keySet().removeAll(EarlierForms.VERSION_FIELDS);
        if (fact.containsKey("evidence")) {
            content.put(
                    "evidence",
                    objects(fact.get("evidence")).stream()
                            .map(one -> {
                                Map<String, Object> evidence = new LinkedHashMap<>(defaults);
                                evidence.putAll(one);
                                return evidence;
                            })
                            .toList());
        }
        return new SheetFact.Version(Content.of(content), change(fact, pointer, before.isEmpty()), released);
    }

    private Change change(Map<String, Object> fact, String pointer, boolean first) {
        String type = (String) fact.get("change");
        if (first != (type == null)) {
            throw new SheetException(
                    file,
                    line(pointer),
                    pointer.substring(1) + "/change",
                    first
                            ? "belongs to a fact whose old form stands under was"
                            : "is required where an old form stands under was");
        }
        try {
            return type == null
                    ? Change.NEW
                    : Change.of(type, text(fact.get("reason")), text(fact.get("cause")), text(fact.get("effect")));
        } catch (ContentException e) {
            throw new SheetException(
                    file, line(pointer), pointer.substring(1) + "/" + e.field(), String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable LocalText text(@Nullable Object texts) {
        return texts == null ? null : LocalText.of((Map<String, Object>) texts);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    private Instant instant(String pointer, @Nullable String text) {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException e) {
            throw new SheetException(
                    file, line(pointer), pointer.substring(1), "a moment such as 2026-11-23T06:00:00Z is expected");
        }
    }

    /** The line of a field, else of the nearest that holds it. */
    private int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at)) {
            at = at.substring(0, Math.max(at.lastIndexOf('/'), 0));
        }
        return lines.get(at);
    }

    private Map<String, Object> object(MappingNode mapping, String pointer) {
        lines.put(pointer, line(mapping));
        Map<String, Object> object = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String field = pointer + "/" + key;
            if (object.put(key, value(tuple.getValueNode(), field)) != null) {
                throw new SheetException(file, line(tuple.getKeyNode()), field.substring(1), "stands here twice");
            }
            lines.put(field, line(tuple.getKeyNode()));
        }
        return object;
    }

    private Object value(Node node, String pointer) {
        lines.put(pointer, line(node));
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, pointer + "/" + items.size()));
            }
            return items;
        }
        ScalarNode scalar = (ScalarNode) node;
        if (!scalar.getTag().equals(Tag.STR)) {
            throw new SheetException(
                    file,
                    line(node),
                    pointer.substring(1),
                    "a text is expected; put " + scalar.getValue() + " between quotation marks");
        }
        return scalar.getValue();
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
