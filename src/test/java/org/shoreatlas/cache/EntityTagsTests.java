package org.shoreatlas.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class EntityTagsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "abc"                | true
            W/"abc"              | true
            "abc-gzip"           | true
            "abc-br"             | true
            "x", "abc"           | true
            "x","y,z" , "abc"    | true
            *                    | true
            ' * '                | true
            "ab"                 | false
            "abcd"               | false
            abc                  | false
            "ABC"                | false
            '""'                 | false
            "x, abc"             | false
            "                    | false""")
    void areComparedWeakly(String header, boolean contains) {
        assertThat(EntityTags.contain(header, "abc")).isEqualTo(contains);
    }
}
