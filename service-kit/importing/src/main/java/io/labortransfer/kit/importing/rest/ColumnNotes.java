package io.labortransfer.kit.importing.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the columns of a collection mean, in a language: {@code META-INF/imports/workers.en.properties}. */
final class ColumnNotes {
    private final Properties texts = new Properties();

    ColumnNotes(String collection, Locale language) {
        var name = "META-INF/imports/" + collection + "." + language.toLanguageTag() + ".properties";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
                var reader = new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a text under a key. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text under a key, which is a column's name or a word of the sheet itself. */
    String of(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
