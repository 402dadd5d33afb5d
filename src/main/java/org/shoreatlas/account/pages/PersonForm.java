package org.shoreatlas.account.pages;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoreatlas.account.Person;
import org.shoreatlas.account.Region;
import org.shoreatlas.account.Role;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;

/**
 * What an administrator says of somebody, as it is typed.
 *
 * @param mail only of who is invited
 * @param regions ids of the entries of regions
 * @param language only of who is invited
 * @param version the one that was read, empty for who is invited
 */
record PersonForm(String name, String mail, String role, List<String> regions, String language, String version) {

    PersonForm {
        name = TypedText.line(name);
        mail = TypedText.line(mail);
        role = TypedText.line(role);
        regions = regions == null ? List.of() : List.copyOf(regions);
        language = TypedText.line(language);
        version = TypedText.line(version);
    }

    static PersonForm blank(Language language) {
        return new PersonForm("", "", Role.CONTRIBUTOR.code(), List.of(), language.code(), "");
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.name(),
                person.mail(),
                person.role().code(),
                person.regions().stream().map(String::valueOf).toList(),
                person.language().code(),
                String.valueOf(person.version()));
    }

    /** The same on top of what somebody else has set meanwhile. */
    PersonForm over(Person newest) {
        return new PersonForm(name, mail, role, regions, language, String.valueOf(newest.version()));
    }

    Role chosenRole() {
        return Role.of(role).orElse(Role.CONTRIBUTOR);
    }

    Language chosenLanguage() {
        return Language.of(language).orElse(Language.AR);
    }

    /** Those that exist. */
    Set<Long> chosenRegions(Collection<Region> known) {
        return known.stream()
                .map(Region::id)
                .filter(id -> regions.contains(String.valueOf(id)))
                .collect(toUnmodifiableSet());
    }

    int readVersion() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** Keys of messages by field. */
    Map<String, String> mistakes(boolean withMail) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        AccountInput.checkName(name, mistakes);
        if (withMail) {
            AccountInput.checkMail(mail, mistakes);
        }
        if (Role.of(role).isEmpty()) {
            mistakes.put("role", "account.error.role");
        }
        return mistakes;
    }
}
