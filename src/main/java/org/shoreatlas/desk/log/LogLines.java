package org.shoreatlas.desk.log;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.DeskWords;
import org.shoreatlas.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Puts acts into sentences, in a fixed number of queries however many they are. */
@Component
class LogLines {

    /** What somebody does who is not signed in. */
    private static final Set<String> OF_GUESTS = Set.of("sign-in-failed", "reset-asked", "link-used");

    private final DeskWords words;
    private final MessageSource messages;

    LogLines(DeskWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    List<LogLine> of(List<Act> acts, Language language) {
        Map<Long, String> people =
                words.people(ids(acts.stream().flatMap(act -> Stream.of(act.actor(), act.account()))));
        Map<Long, String> entries = words.names(ids(acts.stream().map(Act::entryId)), language);
        return acts.stream()
                .map(act -> {
                    String actor = act.actor() != null
                            ? people.getOrDefault(act.actor(), "")
                            : say(OF_GUESTS.contains(act.code()) ? "log.guest" : "log.portal", language);
                    String account = act.account() == null ? null : people.getOrDefault(act.account(), "");
                    String name = act.entryId() == null ? null : entries.get(act.entryId());
                    String subject = act.actor() != null ? isolated(actor) : StringUtils.capitalize(actor);
                    return new LogLine(
                            act,
                            actor,
                            account,
                            say(key(act), language, subject, account == null ? "" : isolated(account)),
                            about(act, name, language),
                            name != null,
                            notes(act, language));
                })
                .toList();
    }

    private static Set<Long> ids(Stream<@Nullable Long> ids) {
        return ids.filter(Objects::nonNull).collect(toSet());
    }

    private static String key(Act act) {
        String key = "log.act." + act.code();
        if (act.detail().purpose() != null) {
            return key + "." + act.detail().purpose();
        }
        return act.code().equals("sign-in-failed") && act.account() == null ? key + ".unknown" : key;
    }

    private @Nullable String about(Act act, @Nullable String name, Language language) {
        if (act.paper() == null && act.entry() == null) {
            return null;
        }
        boolean isEntrys = act.paper() == null
                || act.code().equals("withdrawn")
                || act.paper().form().equals(Forms.ARTICLE);
        String what = isEntrys && act.entry() != null
                ? act.entry().kind().code()
                : Objects.requireNonNull(act.paper()).form();
        String kind = say("desk.kind." + what, language);
        return act.entry() == null
                ? kind
                : kind + " · " + (name == null ? act.entry().slug().value() : isolated(name));
    }

    private List<String> notes(Act act, Language language) {
        Act.Detail detail = act.detail();
        List<String> notes = new ArrayList<>();
        if (detail.entries() != null) {
            notes.add(say(act.code().equals("exported") ? "log.lines" : "log.entries", language, detail.entries()));
        }
        if (detail.from() != null && detail.to() != null) {
            notes.add(say("log.role", language, role(detail.from(), language), role(detail.to(), language)));
        }
        if (detail.role() != null) {
            notes.add(role(detail.role(), language));
        }
        if (detail.regions() != null) {
            notes.add(words.regions(Set.copyOf(detail.regions()), language));
        }
        if (detail.outcome() != null) {
            notes.add(say("report.outcome." + detail.outcome(), language));
        }
        if (detail.reason() != null) {
            notes.add(say("log.reason", language, detail.reason().within(language)));
        }
        if (detail.forced() != null) {
            notes.add(say("log.forced", language, isolated(detail.forced())));
        }
        if (detail.remarks() != null) {
            notes.add(say("log.remarks", language, isolated(detail.remarks())));
        }
        if (detail.asked() != null && !detail.asked().isEmpty()) {
            notes.add(say("log.asked", language, isolated(detail.asked())));
        }
        if (act.publication() != null) {
            notes.add(say("log.publication", language, String.valueOf(act.publication())));
        }
        return notes;
    }

    private String role(String code, Language language) {
        return say("role." + code, language);
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** Held together in a line that runs the other way (Unicode UAX 9). */
    static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }
}
