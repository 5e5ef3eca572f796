package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.local.sample.SampleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ID numbers, phones and longer names of the sample's people: the canaries. Names of two characters are left out, because two
 * characters stand together in ordinary words as well.
 */
final class PersonalValues {

    private static final Pattern TOKEN = Pattern.compile("\\d{17}[0-9Xx]|\\+?\\d{11,13}|[\\u4e00-\\u9fff]{3,4}");

    private final Set<String> values;

    private PersonalValues(Set<String> values) {
        this.values = values;
    }

    static PersonalValues ofSample(SampleFiles sample) {
        Set<String> values = new HashSet<>();
        ObjectMapper json = new ObjectMapper();
        Path file = sample.file("workers-51.ndjson");
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.forEach(line -> {
                try {
                    var person = json.readTree(line.getBytes(StandardCharsets.ISO_8859_1));
                    add(values, person.path("idNumber").asText());
                    add(values, person.path("phone").asText());
                    if (person.path("name").asText().length() > 2) {
                        add(values, person.path("name").asText());
                    }
                } catch (IOException broken) {
                    // The sample holds broken lines on purpose; the lines around them are canaries enough.
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (values.size() < 1_000) {
            throw new IllegalStateException("too few canaries in " + file);
        }
        return new PersonalValues(values);
    }

    /** The personal values that {@code text} holds. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            if (values.contains(tokens.group())) {
                found.add(tokens.group());
            }
        }
        return found;
    }

    private static void add(Set<String> values, String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }
}
