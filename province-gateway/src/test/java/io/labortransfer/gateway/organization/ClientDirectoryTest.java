package io.labortransfer.gateway.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.access.Actor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What another replica took away, this one stops granting within a minute; so it does when it cannot ask. */
class ClientDirectoryTest {

    private static final ClientKey OFFICE = new ClientKey("https://idp.example", "office-51");

    private final Map<ClientKey, KnownClient> rows = new HashMap<>(Map.of(OFFICE, office()));
    private boolean answering = true;
    private long nanos = ThreadLocalRandom.current().nextLong();
    private final ClientDirectory directory = new ClientDirectory(this::read, () -> nanos, Runnable::run);

    @Test
    void a_client_that_asks_all_the_time_is_refused_some_seconds_after_it_was_taken_away() {
        assertThat(find()).isPresent();
        rows.clear();

        assertThat(grantedFor(Duration.ofSeconds(1))).isLessThanOrEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void a_client_that_asks_seldom_is_refused_within_a_minute_as_well() {
        assertThat(find()).isPresent();
        rows.clear();

        assertThat(grantedFor(Duration.ofSeconds(59))).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void while_the_database_does_not_answer_the_last_answer_holds_for_a_minute_and_no_longer() {
        assertThat(find()).isPresent();
        answering = false;

        pass(Duration.ofSeconds(59));
        assertThat(find()).isPresent();

        pass(Duration.ofSeconds(1));
        assertThatThrownBy(this::find).hasRootCauseMessage("no database");
    }

    @Test
    void a_client_that_was_added_may_come_in_within_seconds() {
        rows.clear();
        assertThat(find()).isEmpty();
        rows.put(OFFICE, office());

        pass(Duration.ofSeconds(11));
        find();
        assertThat(find()).isPresent();
    }

    /** How long the client still comes in when it asks so often. */
    private Duration grantedFor(Duration between) {
        Duration granted = Duration.ZERO;
        pass(between);
        while (find().isPresent()) {
            granted = granted.plus(between);
            pass(between);
        }
        return granted;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private Optional<KnownClient> find() {
        return directory.find(OFFICE).join();
    }

    private Optional<KnownClient> read(ClientKey key) {
        if (!answering) {
            throw new IllegalStateException("no database");
        }
        return Optional.ofNullable(rows.get(key));
    }

    private static KnownClient office() {
        return new KnownClient(
                "office-51", UUID.randomUUID(), "Sichuan", Set.of(Actor.OP), "51", "51", List.of(), null, null, 1);
    }
}
