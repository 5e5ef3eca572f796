package io.labortransfer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.importing.ImportRefusal;
import io.labortransfer.kit.importing.ReadLine;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.registry.household.HouseholdRefusal;
import io.labortransfer.registry.intent.IntentRefusal;
import io.labortransfer.registry.referral.ReferralRefusal;
import io.labortransfer.registry.subject.SubjectRefusal;
import io.labortransfer.registry.word.WordRefusal;
import io.labortransfer.registry.worker.WorkerRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever code this service can answer has a text in both languages. */
class ProblemTextsTest {
    private static final Pattern CODE = Pattern.compile(
            "(?:FieldError|Fault|rejected|refused|Optional\\.of|findings\\.add|unreadable|add)\\((?:[^;]*?)\"([A-Z][A-Z_]{4,})\"");
    private static final Set<String> NO_CODES = Set.of("RESIDENT_ID");

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
        codes.removeAll(NO_CODES);
        assertThat(codes)
                .contains("ID_CHECKSUM", "DUPLICATE_IN_FILE", "COLUMN_UNKNOWN", "WORD_MISSING", "LINE_TOO_LONG");
        assertThat(codes.stream().filter(code -> !isKnown(code, "detail"))).isEmpty();
    }

    @Test
    void every_refusal_has_a_title_and_a_detail_in_both_languages() {
        Stream.of(
                        WordRefusal.values(),
                        IntentRefusal.values(),
                        WorkerRefusal.values(),
                        ImportRefusal.values(),
                        HouseholdRefusal.values(),
                        ReferralRefusal.values(),
                        SubjectRefusal.values())
                .flatMap(Arrays::stream)
                .map(refusal -> refusal.name())
                .forEach(code -> {
                    assertThat(isKnown(code, "title")).as(code).isTrue();
                    assertThat(isKnown(code, "detail")).as(code).isTrue();
                });
        assertThat(isKnown("WORD_MISSING", "title")).isTrue();
    }

    private boolean isKnown(String code, String part) {
        return ProblemCatalogue.LANGUAGES.stream().allMatch(language -> catalogue.knows(code + "." + part, language));
    }
}
