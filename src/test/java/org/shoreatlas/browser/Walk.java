package org.shoreatlas.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.shoreatlas.kernel.Language;

/** A walk through the desk, in Arabic on a phone or in French on a screen; with {@code -Pthorough} in both. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Walk.Languages.class)
@interface Walk {

    Language value();

    class Languages implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext walk) {
            Stream<Language> languages = Boolean.getBoolean("thorough")
                    ? Stream.of(Language.AR, Language.FR)
                    : Stream.of(walk.getRequiredTestMethod()
                            .getAnnotation(Walk.class)
                            .value());
            return languages.map(Arguments::of);
        }
    }
}
