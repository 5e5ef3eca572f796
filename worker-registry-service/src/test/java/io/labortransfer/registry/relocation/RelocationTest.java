package io.labortransfer.registry.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.ruling.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelocationTest {
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final String OLD = "51";
    private static final String NEW = "52";

    @Test
    void who_asked_takes_back_and_nobody_else() {
        assertThat(taken(asked(StartedBy.OLD, "office-51"), OLD, false)).isTrue();
        assertThat(taken(asked(StartedBy.OLD, "office-51"), NEW, false)).isFalse();
        assertThat(taken(asked(StartedBy.OLD, "office-51"), OLD, true)).isFalse();
        assertThat(taken(asked(StartedBy.NEW, "office-52"), NEW, false)).isTrue();
        assertThat(taken(asked(StartedBy.NEW, "office-52"), OLD, false)).isFalse();
        assertThat(taken(asked(StartedBy.WORKER, "self-service"), OLD, true)).isTrue();
        assertThat(taken(asked(StartedBy.WORKER, "self-service"), OLD, false)).isFalse();
        assertThat(taken(asked(StartedBy.WORKER, "self-service"), NEW, false)).isFalse();
    }

    @Test
    void nobody_takes_back_what_a_decided_case_ordered() {
        var settling = asked(StartedBy.OLD, Relocation.SETTLEMENT);
        for (var unit : new String[] {OLD, NEW}) {
            assertThat(taken(settling, unit, false)).isFalse();
        }
        assertThat(settling.decline(OLD, "office-51", NOW).isGranted()).isFalse();
        assertThat(settling.decline(NEW, "office-52", NOW).isGranted()).isTrue();
    }

    @Test
    void what_has_come_to_nothing_ends_once_and_as_the_work_of_the_service() {
        var ended = asked(StartedBy.WORKER, "self-service").end(NOW).orThrow();
        assertThat(ended.state()).isEqualTo(RelocationState.CANCELLED);
        assertThat(ended.decidedOrg()).isEqualTo(Relocation.SERVICE);
        assertThat(ended.end(NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(RelocationRefusal.RELOCATION_STATE));
    }

    @Test
    void the_worker_is_gone_from_the_old_unit_once_the_other_side_let_go() {
        var asked = asked(StartedBy.OLD, "office-51");
        assertThat(asked.isGoneFrom(OLD)).isFalse();
        var accepted = asked.accept(NEW, "office-52", NOW).orThrow();
        assertThat(accepted.isGoneFrom(OLD)).isTrue();
        assertThat(accepted.isGoneFrom(NEW)).isFalse();
    }

    private static boolean taken(Relocation relocation, String unit, boolean worker) {
        return relocation.cancel(unit, worker, "somebody", NOW).isGranted();
    }

    private static Relocation asked(StartedBy by, String org) {
        return new Relocation(
                UUID.randomUUID(),
                by == StartedBy.NEW ? NEW : OLD,
                1,
                RelocationState.REQUESTED,
                by,
                org,
                NEW,
                "520521",
                OLD,
                UUID.randomUUID(),
                null,
                NOW,
                NOW,
                null,
                null);
    }
}
