package io.labortransfer.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

    private static Passport worker(UUID id) {
        return new Passport(
                "self-service",
                "org_1",
                Set.of(Actor.WK),
                "51",
                "51",
                List.of(),
                null,
                null,
                id,
                "assertion-" + id,
                Instant.MAX,
                null);
    }

    @Test
    void workers_of_one_self_service_are_different_callers() {
        var streams = new OpenStreams(10, 1);
        streams.open(worker(new UUID(0, 1)));
        streams.open(worker(new UUID(0, 2)));

        assertThatThrownBy(() -> streams.open(worker(new UUID(0, 2)))).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_stream_that_is_closed_twice_makes_room_for_one() {
        var streams = new OpenStreams(2, 1);
        var line = streams.open(worker(new UUID(0, 1)));
        streams.open(worker(new UUID(0, 2)));
        line.close();
        line.close();

        assertThat(streams.number()).isEqualTo(1);
    }

    @Test
    void a_service_that_stops_ends_its_streams_and_opens_no_other() {
        var streams = new OpenStreams(10, 1);
        var line = streams.open(worker(new UUID(0, 1)));

        streams.end();

        assertThat(line.isEnding()).isTrue();
        assertThatThrownBy(() -> streams.open(worker(new UUID(0, 2)))).isInstanceOf(ProblemException.class);
    }
}
