package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.endtoend.Aftermath.Fill;
import io.labortransfer.endtoend.Aftermath.Reader;
import io.labortransfer.endtoend.Aftermath.Told;
import io.labortransfer.endtoend.Happening.Acknowledged;
import io.labortransfer.endtoend.Happening.Kind;
import io.labortransfer.endtoend.Promises.Breach;
import io.labortransfer.endtoend.Promises.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Histories made by hand: one in which all is well, and for each promise those that break it and nothing else. */
class PromisesTest {

    private static final String WISH = "POST /workers/wkr_1/intents";
    private static final String SUBMITTED = "lt.intent.submitted.v1";
    private static final String CLOSED = "lt.intent.closed.v1";
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final List<Happening> history = new ArrayList<>();
    private final Map<String, Long> wishes = new HashMap<>();
    private final Set<UUID> committed = new HashSet<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<UUID, Long> known = new HashMap<>();
    private final Map<UUID, Long> knownOfEnds = new HashMap<>();
    private final List<Fill> fills = new ArrayList<>();
    private long parked;

    @Test
    void a_wish_made_told_and_applied_keeps_every_promise() {
        allIsWell();

        assertThat(judged()).isEmpty();
    }

    @Test
    void a_wish_that_was_repeated_until_it_was_answered_keeps_every_promise() {
        allIsWell();
        history.add(1, unknown("k1"));
        history.add(2, invoke("k1"));

        assertThat(judged()).isEmpty();
    }

    @Test
    void an_acknowledged_wish_that_is_gone_is_lost() {
        acknowledge("k1", "int_1", 1);

        assertThat(judged()).containsOnly(Promise.AN_ACKNOWLEDGED_WRITE_STAYS);
    }

    @Test
    void an_acknowledged_change_that_is_gone_is_lost() {
        acknowledge("k1", "int_1", 2);
        wishes.put("int_1", 1L);

        assertThat(judged()).containsOnly(Promise.AN_ACKNOWLEDGED_WRITE_STAYS);
    }

    @Test
    void an_acknowledged_record_of_a_kind_that_was_not_read_is_no_proof() {
        acknowledge("k1", "xyz_1", 1);

        assertThat(judged()).containsOnly(Promise.AN_ACKNOWLEDGED_WRITE_STAYS);
    }

    @Test
    void a_change_that_was_never_acknowledged_may_be_there_or_not() {
        history.add(invoke("k1"));
        history.add(unknown("k1"));
        assertThat(judged()).isEmpty();

        wishes.put("int_1", 1L);
        assertThat(judged()).isEmpty();
    }

    @Test
    void one_key_with_two_answers_is_two_requests_to_somebody() {
        allIsWell();
        history.add(ok("k1", "another answer", new Acknowledged("int_1", 1)));

        assertThat(judged()).containsOnly(Promise.A_KEY_HAS_ONE_ANSWER);
    }

    @Test
    void a_second_wish_that_no_answer_vouches_for_is_a_second_effect() {
        allIsWell();
        wishes.put("int_2", 1L);

        assertThat(judged()).containsOnly(Promise.A_KEY_HAS_ONE_EFFECT);
    }

    @Test
    void a_refused_request_that_left_a_wish_had_an_effect() {
        history.add(invoke("k1"));
        history.add(new Happening(0, Kind.FAIL, "k1", "office", WISH, 409, "a", List.of(), "STALE"));
        wishes.put("int_1", 1L);

        assertThat(judged()).containsOnly(Promise.A_KEY_HAS_ONE_EFFECT);
    }

    @Test
    void a_leg_that_once_held_more_than_its_seats_was_overfull() {
        allIsWell();
        fills.add(new Fill("seats of", "trip/1", 50, 49));

        assertThat(judged()).containsOnly(Promise.NOTHING_IS_EVER_OVERFULL);
    }

    @Test
    void a_full_leg_and_a_person_with_one_case_are_not_overfull() {
        allIsWell();
        fills.add(new Fill("seats of", "trip/1", 49, 49));
        fills.add(new Fill("open cases of", "person", 1, 1));

        assertThat(judged()).isEmpty();
    }

    @Test
    void a_committed_event_on_no_topic_is_lost() {
        allIsWell();
        committed.add(SECOND);

        assertThat(judged()).containsOnly(Promise.WHAT_IS_COMMITTED_IS_TOLD);
    }

    @Test
    void an_event_of_a_wish_that_never_was_is_no_truth() {
        allIsWell();
        tell(SECOND, "int_2", 1);

        assertThat(judged()).containsOnly(Promise.WHAT_IS_TOLD_IS_TRUE);
    }

    @Test
    void an_event_of_a_version_that_never_was_is_no_truth() {
        allIsWell();
        tell(SECOND, "int_1", 2);

        assertThat(judged()).containsOnly(Promise.WHAT_IS_TOLD_IS_TRUE);
    }

    @Test
    void an_event_that_is_in_no_outbox_is_no_truth() {
        allIsWell();
        tell(SECOND, "int_1", 1);
        committed.remove(SECOND);

        assertThat(judged()).contains(Promise.WHAT_IS_TOLD_IS_TRUE);
    }

    @Test
    void events_of_one_wish_in_the_wrong_order_are_out_of_order() {
        allIsWell();
        wishes.put("int_1", 2L);
        told.addFirst(told(SECOND, "int_1", 2));
        committed.add(SECOND);
        known.put(SECOND, 1L);

        assertThat(judged()).containsOnly(Promise.EVENTS_OF_A_SUBJECT_ARE_IN_ORDER);
    }

    @Test
    void events_of_one_wish_in_two_partitions_have_no_order() {
        allIsWell();
        told.add(new Told(SECOND, "lt.intent.v1", SUBMITTED, 1, "wkr_2", "int_1", 1));
        committed.add(SECOND);
        known.put(SECOND, 1L);

        assertThat(judged()).containsOnly(Promise.EVENTS_OF_A_SUBJECT_ARE_IN_ORDER);
    }

    @Test
    void an_event_that_comes_again_later_is_not_out_of_order() {
        allIsWell();
        wishes.put("int_1", 2L);
        tell(SECOND, "int_1", 2);
        told.add(told(FIRST, "int_1", 1));

        assertThat(judged()).isEmpty();
    }

    @Test
    void an_event_that_a_reader_does_not_know_is_not_applied() {
        allIsWell();
        known.remove(FIRST);

        assertThat(judged()).containsOnly(Promise.WHAT_IS_TOLD_IS_APPLIED);
    }

    @Test
    void a_reader_that_picks_some_types_has_to_know_those() {
        allIsWell();
        wishes.put("int_1", 2L);
        told.add(new Told(SECOND, "lt.intent.v1", CLOSED, 0, "wkr_1", "int_1", 2));
        committed.add(SECOND);
        known.put(SECOND, 1L);

        assertThat(judged()).containsOnly(Promise.WHAT_IS_TOLD_IS_APPLIED);

        knownOfEnds.put(SECOND, 1L);

        assertThat(judged()).isEmpty();
    }

    @Test
    void an_event_that_a_reader_knows_and_nobody_committed_was_invented() {
        allIsWell();
        known.put(SECOND, 1L);

        assertThat(judged()).containsOnly(Promise.WHAT_IS_TOLD_IS_APPLIED);
    }

    @Test
    void an_event_that_a_reader_applied_again_was_applied_twice() {
        allIsWell();
        known.put(FIRST, 2L);

        assertThat(judged()).containsOnly(Promise.NOTHING_IS_APPLIED_TWICE);
    }

    @Test
    void a_parked_event_is_not_applied() {
        allIsWell();
        parked = 1;

        assertThat(judged()).containsOnly(Promise.WHAT_IS_TOLD_IS_APPLIED);
    }

    private void allIsWell() {
        acknowledge("k1", "int_1", 1);
        wishes.put("int_1", 1L);
        tell(FIRST, "int_1", 1);
    }

    private void acknowledge(String key, String id, long version) {
        history.add(invoke(key));
        history.add(ok(key, "an answer", new Acknowledged(id, version)));
    }

    private void tell(UUID id, String subject, long sequence) {
        told.add(told(id, subject, sequence));
        committed.add(id);
        known.put(id, 1L);
    }

    private static Told told(UUID id, String subject, long sequence) {
        return new Told(id, "lt.intent.v1", SUBMITTED, 0, "wkr_1", subject, sequence);
    }

    private static Happening invoke(String key) {
        return new Happening(0, Kind.INVOKE, key, "office", WISH, 0, "", List.of(), "");
    }

    private static Happening unknown(String key) {
        return new Happening(0, Kind.UNKNOWN, key, "office", WISH, 0, "", List.of(), "ConnectException");
    }

    private static Happening ok(String key, String answer, Acknowledged record) {
        return new Happening(0, Kind.OK, key, "office", WISH, 201, answer, List.of(record), "");
    }

    private List<Promise> judged() {
        Aftermath aftermath = new Aftermath(
                Map.of("int", wishes),
                committed,
                told,
                List.of(
                        new Reader("wishes-view", "lt.intent.v1", Set.of(), known),
                        new Reader("ends-view", "lt.intent.v1", Set.of(CLOSED), knownOfEnds)),
                fills,
                parked);
        return Promises.broken(history, aftermath).stream().map(Breach::promise).toList();
    }
}
