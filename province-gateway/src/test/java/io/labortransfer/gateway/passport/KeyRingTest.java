package io.labortransfer.gateway.passport;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private final MovableClock clock = MovableClock.at("2026-03-01T08:00:00Z");
    private final KeysInMemory stored = new KeysInMemory();
    private final AtomicLong ids = new AtomicLong();
    private final KeyRing ring = new KeyRing(stored, clock, () -> new UUID(0, ids.incrementAndGet()));

    @Test
    void the_first_start_makes_one_key_that_signs_at_once() {
        ring.turn();

        assertThat(ring.live()).hasSize(1);
        assertThat(ring.current()).isEqualTo(ring.live().getFirst());
    }

    @Test
    void a_restart_and_another_replica_use_the_key_that_is_there() {
        ring.turn();
        KeyRing other = new KeyRing(stored, clock, () -> new UUID(0, ids.incrementAndGet()));

        other.turn();

        assertThat(other.current().kid()).isEqualTo(ring.current().kid());
    }

    @Test
    void a_successor_is_published_before_it_signs() {
        ring.turn();
        String first = ring.current().kid();

        clock.advance(Duration.ofDays(30));
        ring.turn();

        assertThat(ring.live()).hasSize(2);
        assertThat(ring.current().kid()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(11));
        assertThat(ring.current().kid()).isNotEqualTo(first);
        assertThat(ring.live()).hasSize(2);
    }

    @Test
    void the_old_key_goes_when_its_last_passport_has_ended() {
        ring.turn();
        clock.advance(Duration.ofDays(30));
        ring.turn();

        clock.advance(Duration.ofDays(2));
        ring.turn();

        assertThat(ring.live()).hasSize(1);
    }

    private static final class KeysInMemory implements SigningKeys {

        private final List<SigningKey> keys = new ArrayList<>();

        @Override
        public List<SigningKey> live(Instant now) {
            return keys.stream().filter(key -> !key.isRetired(now)).toList();
        }

        @Override
        public List<SigningKey> change(Instant now, UnaryOperator<List<SigningKey>> wanted) {
            List<SigningKey> changed = wanted.apply(live(now));
            keys.clear();
            keys.addAll(changed);
            return live(now);
        }
    }
}
