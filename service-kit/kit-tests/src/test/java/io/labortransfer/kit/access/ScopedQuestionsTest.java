package io.labortransfer.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.sample.Notes;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ScopedQuestionsTest {

    private static final String BODIES = "SELECT body FROM note WHERE starts_with(body, ?) ORDER BY id";
    private static final String PROVINCE = "SELECT coalesce(current_setting('app.province', true), '')";
    private static final int AGAIN = 40; // more often than there are connections

    @Inject
    Notes notes;

    @Inject
    Scopes scopes;

    @Inject
    ScopedQuestions questions;

    @Test
    void a_question_alone_sees_the_rows_of_its_scope_and_no_others() {
        written("61", "alone of 61");
        written("62", "alone of 62");
        assertThat(asked("61", "alone")).containsExactly("alone of 61");
        assertThat(asked("62", "alone")).containsExactly("alone of 62");
        assertThat(asked("63", "alone")).isEmpty();
        assertThat(bodies("alone")).isEmpty();
    }

    @Test
    void nothing_of_a_scope_is_left_for_the_next_question() {
        for (int i = 0; i < AGAIN; i++) {
            assertThat(scopes.<String>call(ProvinceScope.ofProvince("61"), this::province))
                    .isEqualTo("61");
            assertThat(province()).isEmpty();
        }
    }

    @Test
    void a_question_that_fails_leaves_nothing_either() {
        for (int i = 0; i < AGAIN; i++) {
            assertThatThrownBy(() -> scopes.call(ProvinceScope.ofProvince("61"), this::dividedByNought))
                    .hasStackTraceContaining("division by zero");
            assertThat(province()).isEmpty();
        }
    }

    @Test
    void a_scope_that_cannot_be_set_asks_nothing() {
        ProvinceScope unwritable = ProvinceScope.ofProvince("6\u0000");
        assertThatThrownBy(() -> scopes.call(unwritable, this::province)).hasRootCauseInstanceOf(SQLException.class);
        assertThat(province()).isEmpty();
    }

    @Test
    void scopes_that_ask_at_the_same_time_see_each_its_own() throws Exception {
        written("64", "together of 64");
        written("65", "together of 65");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> own = new ArrayList<>();
            List<Future<List<String>>> other = new ArrayList<>();
            List<Future<List<String>>> none = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                own.add(threads.submit(() -> asked("64", "together")));
                other.add(threads.submit(() -> asked("65", "together")));
                none.add(threads.submit(() -> bodies("together")));
            }
            for (Future<List<String>> answer : own) {
                assertThat(answer.get()).containsExactly("together of 64");
            }
            for (Future<List<String>> answer : other) {
                assertThat(answer.get()).containsExactly("together of 65");
            }
            for (Future<List<String>> answer : none) {
                assertThat(answer.get()).isEmpty();
            }
        }
    }

    @Test
    void in_a_transaction_it_is_a_part_of_it() {
        List<String> seen = scopes.call(
                ProvinceScope.ofProvince("66"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    notes.add("not committed");
                    return bodies("not committed");
                }));
        assertThat(seen).containsExactly("not committed");
    }

    private void written(String province, String body) {
        scopes.run(ProvinceScope.ofProvince(province), () -> notes.add(body));
    }

    private List<String> asked(String province, String beginning) {
        return scopes.call(ProvinceScope.ofProvince(province), () -> bodies(beginning));
    }

    private List<String> bodies(String beginning) {
        return ask(BODIES, (ask, first) -> ask.setString(first, beginning), rows -> {
            List<String> bodies = new ArrayList<>();
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
            return bodies;
        });
    }

    private String province() {
        return ask(PROVINCE, (ask, first) -> {}, ScopedQuestionsTest::only);
    }

    private String dividedByNought() {
        return ask("SELECT (1 / ?)::text", (ask, first) -> ask.setInt(first, 0), ScopedQuestionsTest::only);
    }

    private static String only(ResultSet row) throws SQLException {
        row.next();
        return row.getString(1);
    }

    private <T> T ask(String question, ScopedQuestions.Binding binding, ScopedQuestions.Reading<T> reading) {
        try {
            return questions.ask(question, binding, reading);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
