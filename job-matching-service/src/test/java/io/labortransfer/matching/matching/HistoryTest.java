package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final UUID WORKER = new UUID(0, 1);

    @Test
    void a_withdrawal_gives_a_pause_as_long_as_the_unit_says() {
        List<PastMatches.Past> past = List.of(declined(20, true, false));
        assertThat(history(past, 21).pauses(WORKER)).isTrue();
        assertThat(history(past, 20).pauses(WORKER)).isFalse();
    }

    @Test
    void three_declines_give_one_if_all_of_them_are_as_late() {
        List<PastMatches.Past> past = declines(10, 15, 25);
        assertThat(history(past, 30).pauses(WORKER)).isTrue();
        assertThat(history(past, 20).pauses(WORKER)).isFalse();
        assertThat(history(declines(1, 2), 30).pauses(WORKER)).isFalse();
    }

    @Test
    void an_application_ends_the_pause_and_a_decline_is_remembered_at_its_post() {
        PastMatches.Past overtaken = declined(1, true, true);
        History history = history(List.of(overtaken), 30);
        assertThat(history.pauses(WORKER)).isFalse();
        assertThat(history.answeredBy(WORKER)).containsExactly(overtaken.jobOrder());
    }

    private static List<PastMatches.Past> declines(Integer... daysAgo) {
        return Stream.of(daysAgo).map(days -> declined(days, false, false)).toList();
    }

    private static PastMatches.Past declined(int daysAgo, boolean withdrawn, boolean overtaken) {
        return new PastMatches.Past(
                WORKER,
                UUID.randomUUID(),
                MatchState.DECLINED,
                withdrawn,
                NOW.minus(Duration.ofDays(daysAgo)),
                overtaken);
    }

    private static History history(List<PastMatches.Past> past, int pauseDays) {
        return new History(past, NOW, Duration.ofDays(pauseDays));
    }
}
