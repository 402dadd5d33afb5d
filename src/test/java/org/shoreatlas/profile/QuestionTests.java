package org.shoreatlas.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.inquiry.Inquiries;

@Tag("unit")
class QuestionTests {

    @Test
    void areThoseThatInquiriesAreMadeAbout() {
        assertThat(Stream.of(Question.values()).map(Question::code)).containsExactlyElementsOf(Inquiries.QUESTIONS);
    }
}
