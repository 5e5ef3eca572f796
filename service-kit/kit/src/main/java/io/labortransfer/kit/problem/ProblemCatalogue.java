package io.labortransfer.kit.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The texts of all problem and field codes in both languages, gathered from every jar's
 * {@code META-INF/problems/en.properties} and {@code zh-CN.properties}. Keys are {@code CODE.title}
 * and {@code CODE.detail}.
 */
@Singleton
public class ProblemCatalogue {

    /** The languages that every text exists in. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final Map<Locale, Properties> texts =
            Map.of(Locale.ENGLISH, load("en"), Locale.SIMPLIFIED_CHINESE, load("zh-CN"));

    /** The title of a problem; the code itself when the catalogue lacks it. */
    public String title(String code, Locale language) {
        return text(code + ".title", language).orElse(code);
    }

    /** The detail of a problem or field error with its arguments filled in. */
    public String detail(String code, Locale language, List<Object> arguments) {
        return text(code + ".detail", language)
                .map(pattern -> new MessageFormat(pattern, language).format(arguments.toArray()))
                .orElseGet(() -> title(code, language));
    }

    /** Whether {@code key} has a text in {@code language}. */
    public boolean knows(String key, Locale language) {
        return text(key, language).isPresent();
    }

    /** The language of the catalogue that an {@code Accept-Language} header asks for; English when it asks for none. */
    public static Locale choose(String acceptLanguage) {
        if (acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0 && range.getRange().startsWith("zh")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
                    return Locale.ENGLISH;
                }
            }
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH; // a malformed preference is no preference
        }
        return Locale.ENGLISH;
    }

    private Optional<String> text(String key, Locale language) {
        return Optional.ofNullable(
                texts.getOrDefault(language, new Properties()).getProperty(key));
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources("META-INF/problems/" + language + ".properties"))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
