package org.shoreatlas.seed;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.shoreatlas.edition.EntryRef;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All fact sheets of a folder, by the name of their file. */
final class Sheets {

    /** JSON Schema, and what forms read besides: it has no bearing on whether a sheet is valid. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(Stream.of("x-kind", "x-words", "x-where")
                    .map(NonValidationKeyword::new)
                    .toList())
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();

    private final Map<String, String> texts;
    private final String schema;

    private Sheets(Map<String, String> texts, String schema) {
        this.texts = texts;
        this.schema = schema;
    }

    /**
     * Reads the files of a folder, without looking into them.
     *
     * @param location a Spring resource location that ends with a slash: {@code classpath:/seeds/}
     */
    static Sheets in(String location) {
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            Map<String, String> texts = new TreeMap<>();
            for (Resource sheet : resolver.getResources(location + "*.yaml")) {
                texts.put(String.valueOf(sheet.getFilename()), sheet.getContentAsString(StandardCharsets.UTF_8));
            }
            return new Sheets(
                    texts,
                    resolver.getResource(location + "sheet.schema.json").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the fact sheets in " + location + " cannot be read", e);
        }
    }

    /** Changes with any change of any sheet. */
    int checksum() {
        CRC32 crc = new CRC32();
        texts.forEach((file, text) -> {
            crc.update(file.getBytes(StandardCharsets.UTF_8));
            crc.update(text.getBytes(StandardCharsets.UTF_8));
        });
        return (int) crc.getValue();
    }

    /** Of sheets, from its text. */
    static Schema schema(String text) {
        return SchemaRegistry.withDialect(DIALECT).getSchema(text, InputFormat.JSON);
    }

    /** @throws SheetException at the first mistake */
    List<SheetFact> facts() {
        Schema form = schema(schema);
        List<SheetFact> facts = new ArrayList<>();
        Map<EntryRef, SheetFact> known = new HashMap<>();
        texts.forEach((file, text) -> {
            for (SheetFact fact : FactSheet.read(file, text, form)) {
                SheetFact other = known.put(fact.entry(), fact);
                if (other != null) {
                    throw fact.problem(
                            "id", fact.entry() + " stands in " + other.file() + ", line " + other.line() + ", too");
                }
                facts.add(fact);
            }
        });
        return facts;
    }
}
