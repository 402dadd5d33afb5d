package org.shoreatlas.source;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.LocalText;

/** What persons are called in the languages of the portal. */
public interface KnownPersons {

    /** By the name that a source prints, in whichever language, each person whom the atlas knows by it. */
    Map<String, Person> of(Collection<String> printed, int publication);

    /** @param organisation for which the person takes part in things; null where there is none, or are several */
    record Person(LocalText name, @Nullable LocalText organisation) {

        /** Name and organisation; null where the name is not known in that language. */
        @Nullable
        String inWords(Language language) {
            return !name.has(language)
                    ? null
                    : Speaker.joined(
                            Stream.of(name.in(language), organisation == null ? null : organisation.within(language)),
                            language.code());
        }
    }
}
