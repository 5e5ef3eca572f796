package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.endtoend.Chaos.Kill;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The main journey while one server after the other is killed: each of the services with its relay and its consumers, PostgreSQL
 * and Kafka. One short round belongs to every {@code verify}; {@code ./mvnw verify -Pcrash -Dseed=7} plays many long ones.
 * The short one has servers of its own except Keycloak, which nobody kills, waits for them half of the time, and so is played beside
 * the other tests.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashIT {

    private static final long SEED = 20261128;

    @Test
    void what_was_acknowledged_survives_the_kill_of_every_server() throws Exception {
        long seed = Long.getLong("seed", SEED);
        int rounds = Integer.getInteger("crash.rounds", 1);
        int turns = Integer.getInteger("crash.turns", 1);
        List<CrashRound> played = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            say("round %d of %d, seed %d".formatted(round + 1, rounds, seed + round));
            CrashRound done =
                    rounds == 1 ? besideTheOthers(seed, turns) : CrashRound.play(seed + round, turns, CrashIT::say);
            played.add(done);
            say(done.line());
        }
        played.forEach(round -> System.out.println(round.row()));

        assertThat(played).allSatisfy(round -> {
            assertThat(round.breaches()).as(round.line()).isEmpty();
            assertThat(round.disagreements()).as(round.line()).isEmpty();
            assertThat(round.differences()).as(round.line()).isEmpty();
            assertThat(round.kills().stream().map(Kill::victim)).containsAll(CrashRound.VICTIMS);
        });
    }

    /** When the others' journey is over: two at once would be more than a small machine can do in time. */
    private static CrashRound besideTheOthers(long seed, int turns) throws Exception {
        return CrashRound.playBeside(Suite.played().stack(), seed, turns, CrashIT::say);
    }

    private static void say(String line) {
        System.out.println("crash: " + line);
    }
}
