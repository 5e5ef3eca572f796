package io.labortransfer.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.sample.Notes;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AttemptsTest {

    private static final String DEADLOCK = "40P01";
    private static final String NOT_UNIQUE = "23505";

    @Inject
    Desk desk;

    @Inject
    Notes notes;

    @Inject
    Scopes scopes;

    private final String text = "note " + UUID.randomUUID();

    @BeforeEach
    void nobody_was_in_the_way() {
        desk.attempts = 0;
    }

    @Test
    void a_call_that_gave_way_twice_is_done_once() {
        inScope(() -> desk.note(text, DEADLOCK, 2));

        assertThat(desk.attempts).isEqualTo(3);
        assertThat(written()).isOne();
    }

    @Test
    void a_call_that_gives_way_a_third_time_fails_and_leaves_nothing() {
        assertThatThrownBy(() -> inScope(() -> desk.note(text, DEADLOCK, 3))).hasStackTraceContaining(DEADLOCK);

        assertThat(desk.attempts).isEqualTo(3);
        assertThat(written()).isZero();
    }

    @Test
    void what_fails_by_its_own_fault_is_not_tried_again() {
        assertThatThrownBy(() -> inScope(() -> desk.note(text, NOT_UNIQUE, 1)));

        assertThat(desk.attempts).isOne();
        assertThat(written()).isZero();
    }

    @Test
    void a_call_in_the_transaction_of_another_does_not_begin_anew_by_itself() {
        assertThatThrownBy(() ->
                inScope(() -> QuarkusTransaction.requiringNew().run(() -> desk.note(text, DEADLOCK, 1))));

        assertThat(desk.attempts).isOne();
        assertThat(written()).isZero();
    }

    @Test
    void what_an_earlier_call_has_done_is_not_done_again() {
        inScope(() -> {
            notes.addTo("51", text);
            desk.note(text, DEADLOCK, 1);
        });

        assertThat(written()).isEqualTo(2);
    }

    private void inScope(Runnable work) {
        scopes.run(ProvinceScope.ofProvince("51"), work);
    }

    private long written() {
        return scopes.call(
                ProvinceScope.ofProvince("51"),
                () -> notes.bodies().stream().filter(text::equals).count());
    }

    /** An application service that is in the way of others until it has been asked often enough. */
    @Singleton
    static class Desk {

        private final Notes notes;
        private final EntityManager entities;
        private int attempts;

        Desk(Notes notes, EntityManager entities) {
            this.notes = notes;
            this.entities = entities;
        }

        @Transactional
        void note(String text, String state, int failures) {
            attempts++;
            notes.addTo("51", text);
            if (attempts <= failures) {
                entities.createNativeQuery("DO $$ BEGIN RAISE SQLSTATE '" + state + "'; END $$")
                        .executeUpdate();
            }
        }
    }
}
