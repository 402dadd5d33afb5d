package org.shoreatlas.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the interface in ICU's message format: Arabic has six plural forms, which the JDK's format cannot tell
 * apart. Each module has a file a language, {@code messages/compare_en.properties}; all of them are read, so that a new
 * one needs no entry anywhere. Arguments go by position, as {@code #{key(${a}, ${b})}} hands them over.
 *
 * <ul>
 *   <li>Days, months, years and instants are written out in the language.
 *   <li>A whole number is grouped as the language does; any other is to be handed over as text from {@link Formats},
 *       and so is a year, which takes no grouping.
 * </ul>
 *
 * A locale other than the three reads Arabic; a message missing in a language is looked for in no other.
 */
final class IcuMessageSource implements MessageSource {

    private static final Logger log = LoggerFactory.getLogger(IcuMessageSource.class);

    private final Map<Language, Map<String, Message>> messages;
    private final String prefix;

    IcuMessageSource() {
        this(new EnumMap<>(Language.class), "");
        for (Language language : Language.values()) {
            messages.put(language, read(language));
        }
    }

    private IcuMessageSource(Map<Language, Map<String, Message>> messages, String prefix) {
        this.messages = messages;
        this.prefix = prefix;
    }

    /** The same messages, but one whose key has the prefix is said in the place of the one without. */
    IcuMessageSource preferring(String prefix) {
        return new IcuMessageSource(messages, prefix);
    }

    /** The keys that this language has. */
    Set<String> keys(Language language) {
        return in(language).keySet();
    }

    /** @throws NoSuchMessageException if the language has no such message */
    String say(Language language, String key, Object... arguments) {
        return getMessage(key, arguments, language.locale());
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        String found = find(code, args, locale);
        return found != null ? found : defaultMessage;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        String found = find(code, args, locale);
        if (found == null) {
            // Thymeleaf catches the exception and prints ??key??, so that the log is where it shows
            log.error("No message {} in {}", code, language(locale).code());
            throw new NoSuchMessageException(code, language(locale).locale());
        }
        return found;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes() != null ? resolvable.getCodes() : new String[0];
        for (String code : codes) {
            String found = find(code, resolvable.getArguments(), locale);
            if (found != null) {
                return found;
            }
        }
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            log.error(
                    "No message {} in {}",
                    Arrays.toString(codes),
                    language(locale).code());
            throw new NoSuchMessageException(
                    Arrays.toString(codes), language(locale).locale());
        }
        return otherwise;
    }

    private @Nullable String find(String code, Object @Nullable [] args, @Nullable Locale locale) {
        Language language = language(locale);
        Map<String, Message> known = in(language);
        Message preferred = known.get(prefix + code);
        Message message = preferred != null ? preferred : known.get(code);
        return message == null
                ? null
                : message.with(args == null ? new Object[0] : args, argument -> written(argument, language));
    }

    private Object written(Object argument, Language language) {
        if (argument instanceof LocalDate day) {
            return Dates.of(language).day(day);
        }
        if (argument instanceof YearMonth month) {
            return Dates.of(language).month(month);
        }
        if (argument instanceof Instant instant) {
            return Dates.of(language).moment(instant);
        }
        if (argument instanceof OffsetDateTime moment) {
            return Dates.of(language).moment(moment.toInstant());
        }
        if (argument instanceof Year year) {
            return year.toString();
        }
        if (argument instanceof MessageSourceResolvable resolvable) {
            return getMessage(resolvable, language.locale());
        }
        return argument;
    }

    private Map<String, Message> in(Language language) {
        return messages.getOrDefault(language, Map.of());
    }

    private static Language language(@Nullable Locale locale) {
        return locale == null ? Language.AR : Language.of(locale);
    }

    private static Map<String, Message> read(Language language) {
        Map<String, Message> read = new HashMap<>();
        texts(language).forEach((key, text) -> read.put(key, Message.of(key, text, language)));
        return Map.copyOf(read);
    }

    /** The files of a language, as found on the class path: one for each module that has messages. */
    static List<Resource> files(Language language) {
        String files = "classpath*:messages/*_" + language.code() + ".properties";
        try {
            List<Resource> found = List.of(new PathMatchingResourcePatternResolver().getResources(files));
            if (found.isEmpty()) {
                throw new IllegalStateException("no " + files);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The patterns of a language by their keys, as they are written.
     *
     * @throws IllegalStateException if two files have the same key
     */
    static Map<String, String> texts(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (Resource file : files(language)) {
            try (Reader words = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                Properties read = new Properties();
                read.load(words);
                for (String key : read.stringPropertyNames()) {
                    if (texts.put(key, read.getProperty(key)) != null) {
                        throw new IllegalStateException(key + " stands in two files, one of them " + file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** A compiled message, locked while it is used: ICU's format is not safe for several threads, and dear to clone. */
    private record Message(String key, MessageFormat format, int arguments, String withoutArguments) {

        static Message of(String key, String text, Language language) {
            try {
                MessageFormat format = new MessageFormat(text, ULocale.forLocale(language.locale()));
                int arguments = format.getArgumentNames().stream()
                        .mapToInt(name -> Integer.parseInt(name) + 1)
                        .max()
                        .orElse(0);
                return new Message(key, format, arguments, arguments == 0 ? format.format(new Object[0]) : "");
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("malformed message " + key + " in " + language.code(), e);
            }
        }

        String with(Object[] given, UnaryOperator<Object> writing) {
            if (arguments == 0) {
                return withoutArguments;
            }
            if (given.length < arguments) {
                throw new IllegalArgumentException(
                        "the message " + key + " takes " + arguments + " arguments, not " + given.length);
            }
            Object[] written = new Object[arguments];
            for (int i = 0; i < arguments; i++) {
                written[i] = writing.apply(given[i]);
            }
            synchronized (format) {
                return format.format(written);
            }
        }
    }
}
