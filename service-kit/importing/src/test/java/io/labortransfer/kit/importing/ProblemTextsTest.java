package io.labortransfer.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.problem.ProblemCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever code the kit's imports can answer has a text in both languages. */
class ProblemTextsTest {
    private static final Pattern CODE =
            Pattern.compile("(?:FieldError|Fault|refused|unreadable|invalid|wrong)\\((?:[^;]*?)\"([A-Z][A-Z_]{4,})\"");
    /** What only a service that takes words can answer. */
    private static final Set<String> OF_SERVICES = Set.of("EVIDENCE_SHARED");

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @Test
    void every_code_in_the_source_has_a_detail_in_both_languages() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        Arrays.stream(ReadLine.Reason.values()).forEach(reason -> codes.add(reason.name()));
        codes.removeAll(OF_SERVICES);

        assertThat(codes).contains("COLUMN_UNKNOWN", "RECORD_TWICE", "LINE_TOO_LONG", "CONTENT_DIGEST_MISSING");
        assertThat(codes.stream().filter(code -> !isKnown(code, "detail"))).isEmpty();
    }

    @Test
    void every_refusal_has_a_title_and_a_detail_in_both_languages() {
        assertThat(ImportRefusal.values()).allSatisfy(refusal -> {
            assertThat(isKnown(refusal.name(), "title")).isTrue();
            assertThat(isKnown(refusal.name(), "detail")).isTrue();
        });
    }

    private boolean isKnown(String code, String part) {
        return ProblemCatalogue.LANGUAGES.stream().allMatch(language -> catalogue.knows(code + "." + part, language));
    }
}
