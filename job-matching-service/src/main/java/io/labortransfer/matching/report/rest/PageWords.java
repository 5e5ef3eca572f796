package io.labortransfer.matching.report.rest;

import io.labortransfer.kit.problem.ProblemCatalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the page in one language, of {@code /page/<language>.properties}. */
final class PageWords {

    private final Properties words;

    private PageWords(Properties words) {
        this.words = words;
    }

    static Map<Locale, PageWords> inEachLanguage() {
        return ProblemCatalogue.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), PageWords::of));
    }

    /** The word for {@code key}, without which there is no page. */
    String the(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static PageWords of(Locale language) {
        String file = "/page/" + language.toLanguageTag() + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PageWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return new PageWords(words);
    }
}
