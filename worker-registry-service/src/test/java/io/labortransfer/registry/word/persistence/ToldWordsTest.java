package io.labortransfer.registry.word.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The function that tells words elsewhere knows the same words as the question of the own unit. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ToldWordsTest {
    private static final Pattern SAID = Pattern.compile(
            "'([A-Z_]+)'(?: as \\w+)?,\\s+'([a-z]+)'(?: as \\w+)?,\\s+\\w\\.id(?: as \\w+)?,\\s+(true|false)\\b(.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Inject
    AgroalDataSource database;

    @Test
    void words_of_every_kind_of_act_are_told_elsewhere_and_of_no_other() throws SQLException {
        var own = found(SaidWordsReading.WORDS);
        assertThat(own).hasSize(10).doesNotHaveDuplicates();
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(
                        "SELECT prosrc FROM pg_proc WHERE proname = 'told_words' ORDER BY pronargs DESC LIMIT 1");
                var row = ask.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(found(row.getString(1))).containsExactlyInAnyOrderElementsOf(own);
        }
    }

    /** What each part of a question finds: words of which kind of act, whether they ended it, and whether they are of its past. */
    private static List<String> found(String question) {
        return Stream.of(question.split("(?i)union all"))
                .map(SAID::matcher)
                .filter(Matcher::find)
                .map(part -> String.join(
                        " ",
                        part.group(1),
                        part.group(2),
                        part.group(3),
                        part.group(4).contains("_history") ? "past" : "present"))
                .toList();
    }
}
