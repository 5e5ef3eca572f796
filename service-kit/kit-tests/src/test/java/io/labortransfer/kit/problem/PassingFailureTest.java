package io.labortransfer.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class PassingFailureTest {

    @Test
    void what_gives_way_to_another_passes_and_has_left_nothing() {
        var gaveWay = new RuntimeException(new GaveWay());

        assertThat(PassingFailure.is(gaveWay)).isTrue();
        assertThat(PassingFailure.wasRolledBack(gaveWay)).isTrue();
        assertThat(PassingFailure.wasRolledBack(new IllegalStateException())).isFalse();
    }

    @Test
    void who_comes_after_a_faster_one_has_left_nothing_and_who_waited_too_long_for_one_may_have() {
        assertThat(PassingFailure.wasRolledBack(new IllegalStateException(new OptimisticLockException())))
                .isTrue();
        assertThat(PassingFailure.is(new LockTimeoutException())).isTrue();
        assertThat(PassingFailure.wasRolledBack(new LockTimeoutException())).isFalse();
    }

    @Test
    void a_lost_connection_passes_however_deep_it_is_wrapped() {
        assertThat(PassingFailure.is(new PersistenceException(new IllegalStateException(sql("08006")))))
                .isTrue();
        assertThat(PassingFailure.is(sql("57P02"))).isTrue();
    }

    @Test
    void a_commit_that_failed_tells_why_among_its_suppressed_exceptions() {
        assertThat(PassingFailure.is(commitThatFailed(sql("08006")))).isTrue();
        assertThat(PassingFailure.is(commitThatFailed(sql("23505")))).isFalse();
    }

    @Test
    void what_stays_wrong_is_not_tried_for_ever() {
        assertThat(PassingFailure.is(sql("23514"))).isFalse();
        assertThat(PassingFailure.is(new IllegalArgumentException())).isFalse();
    }

    @Test
    void exceptions_that_name_each_other_are_looked_at_once() {
        var one = new IllegalStateException();
        var other = new IllegalStateException(one);
        one.addSuppressed(other);

        assertThat(PassingFailure.is(one)).isFalse();
    }

    private static RuntimeException commitThatFailed(SQLException why) {
        var resource = new XAException(XAException.XA_RBROLLBACK);
        resource.initCause(why);
        var commit = new RollbackException("could not commit");
        commit.addSuppressed(resource);
        return new IllegalStateException(commit);
    }

    private static SQLException sql(String state) {
        return new SQLException("the reason", state);
    }

    private static final class GaveWay extends RuntimeException implements GivesWay {
        private static final long serialVersionUID = 1L;
    }
}
