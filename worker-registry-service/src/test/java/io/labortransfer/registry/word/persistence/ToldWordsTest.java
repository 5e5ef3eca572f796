package io.labortransfer.registry.word.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The function that tells words elsewhere knows the same words as the question of the own unit. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ToldWordsTest {
    private static final Pattern OWN = Pattern.compile(
            "'([A-Z_]+)' AS kind, '([a-z]+)' AS act_prefix, id AS act, (true|false) AS ended.*?FROM ([a-z_]+) WHERE",
            Pattern.DOTALL);
    private static final Pattern TOLD = Pattern.compile(
            "select \\w\\.origin_province(?: as unit)?, '([A-Z_]+)'(?: as of_kind)?, '([a-z]+)'(?: as prefix)?,"
                    + " \\w\\.id(?: as of_act)?, (true|false).*?from ([a-z_]+) \\w\\s",
            Pattern.DOTALL);

    @Inject
    AgroalDataSource database;

    @Test
    void words_of_every_kind_of_act_are_told_elsewhere_and_of_no_other() throws SQLException {
        var own = found(OWN, SaidWordsReading.WORDS);
        assertThat(own).hasSize(7).doesNotHaveDuplicates();
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement("SELECT prosrc FROM pg_proc WHERE proname = 'told_words'");
                var row = ask.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(found(TOLD, row.getString(1))).containsExactlyInAnyOrderElementsOf(own);
        }
    }

    private static List<String> found(Pattern parts, String text) {
        return parts.matcher(text)
                .results()
                .map(part -> String.join(" ", part.group(1), part.group(2), part.group(3), part.group(4)))
                .toList();
    }
}
