package io.labortransfer.endtoend;

import io.labortransfer.endtoend.Aftermath.Told;
import io.labortransfer.endtoend.Happening.Acknowledged;
import io.labortransfer.endtoend.Happening.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Judges a history by what is there in the end: were the promises of docs/reliability.md kept? It needs nothing that
 * runs, so that a history can be judged again, and by hand-made ones it is judged itself.
 */
final class Promises {

    /** What only a client's POST makes, by the end of its path: who repeats it with one key must not make two. */
    private static final Map<String, String> MADE_BY_CLIENTS =
            Map.of("/intents", "int", "/employers", "emp", "/job-orders", "job", "/trips", "trp");

    /** A person's state is counted apart from the person's own record. */
    private static final String COUNTED_APART = "lt.candidate.v1";

    private final List<Happening> history;
    private final Aftermath aftermath;
    private final List<Breach> breaches = new ArrayList<>();

    private Promises(List<Happening> history, Aftermath aftermath) {
        this.history = history;
        this.aftermath = aftermath;
    }

    /** What is promised. */
    enum Promise {
        AN_ACKNOWLEDGED_WRITE_STAYS,
        A_KEY_HAS_ONE_ANSWER,
        A_KEY_HAS_ONE_EFFECT,
        NOTHING_IS_EVER_OVERFULL,
        WHAT_IS_COMMITTED_IS_TOLD,
        WHAT_IS_TOLD_IS_TRUE,
        EVENTS_OF_A_SUBJECT_ARE_IN_ORDER,
        WHAT_IS_TOLD_IS_APPLIED,
        NOTHING_IS_APPLIED_TWICE
    }

    /** A promise that was not kept, and by what it shows. */
    record Breach(Promise promise, String what) {}

    /** Every breach; none when all promises were kept. */
    static List<Breach> broken(List<Happening> history, Aftermath aftermath) {
        Promises promises = new Promises(history, aftermath);
        promises.acknowledgedWritesStay();
        promises.answersAgree();
        promises.effectsAreSingle();
        promises.nothingIsOverfull();
        promises.committedIsTold();
        promises.toldIsTrue();
        promises.subjectsAreInOrder();
        promises.toldIsApplied();
        promises.nothingIsAppliedTwice();
        return List.copyOf(promises.breaches);
    }

    private void acknowledgedWritesStay() {
        for (Happening ok : of(Kind.OK)) {
            for (Acknowledged record : ok.acknowledged()) {
                Long version = recordsOf(record.id()).get(record.id());
                if (version == null) {
                    breach(
                            Promise.AN_ACKNOWLEDGED_WRITE_STAYS,
                            "%s acknowledges %s, which is not there",
                            ok.call(),
                            record.id());
                } else if (version < record.version()) {
                    breach(
                            Promise.AN_ACKNOWLEDGED_WRITE_STAYS,
                            "%s acknowledges version %d of %s, which is at %d",
                            ok.call(),
                            record.version(),
                            record.id(),
                            version);
                }
            }
        }
    }

    private void answersAgree() {
        Map<String, Happening> first = new HashMap<>();
        for (Happening ok : of(Kind.OK)) {
            Happening before = first.putIfAbsent(ok.key(), ok);
            if (before != null && !before.answer().equals(ok.answer())) {
                breach(
                        Promise.A_KEY_HAS_ONE_ANSWER,
                        "%s with key %s answers %d and %d, not the same",
                        ok.call(),
                        ok.key(),
                        before.status(),
                        ok.status());
            }
        }
    }

    /** Records that no answer vouches for are lawful only while as many requests are without an answer. */
    private void effectsAreSingle() {
        Set<String> vouched = new HashSet<>();
        of(Kind.OK).forEach(ok -> ok.acknowledged().forEach(record -> vouched.add(record.id())));
        Map<String, Long> unanswered = unanswered();
        MADE_BY_CLIENTS.forEach((path, kind) -> {
            Set<String> extra = new TreeSet<>(
                    aftermath.records().getOrDefault(kind, Map.of()).keySet());
            extra.removeAll(vouched);
            if (extra.size() > unanswered.getOrDefault(path, 0L)) {
                breach(
                        Promise.A_KEY_HAS_ONE_EFFECT,
                        "%d records were made by no acknowledged request: %s",
                        extra.size(),
                        extra);
            }
        });
    }

    private Map<String, Long> unanswered() {
        Map<String, String> open = new LinkedHashMap<>();
        for (Happening each : history) {
            if (each.kind() == Kind.INVOKE) {
                open.put(each.key(), each.call());
            }
        }
        for (Happening each : history) {
            if (each.kind() == Kind.OK || each.kind() == Kind.FAIL) {
                open.remove(each.key());
            }
        }
        Map<String, Long> unanswered = new HashMap<>();
        open.values().forEach(call -> unanswered.merge(call.substring(call.lastIndexOf('/')), 1L, Long::sum));
        return unanswered;
    }

    private void nothingIsOverfull() {
        for (Aftermath.Fill fill : aftermath.fills()) {
            if (fill.taken() > fill.capacity()) {
                breach(
                        Promise.NOTHING_IS_EVER_OVERFULL,
                        "%s %s: %d of %d",
                        fill.what(),
                        fill.id(),
                        fill.taken(),
                        fill.capacity());
            }
        }
    }

    private void committedIsTold() {
        Set<UUID> told = new HashSet<>();
        aftermath.told().forEach(event -> told.add(event.id()));
        for (UUID event : aftermath.committed()) {
            if (!told.contains(event)) {
                breach(Promise.WHAT_IS_COMMITTED_IS_TOLD, "event %s is on no topic", event);
            }
        }
    }

    private void toldIsTrue() {
        for (Told event : first()) {
            if (!aftermath.committed().contains(event.id())) {
                breach(Promise.WHAT_IS_TOLD_IS_TRUE, "event %s on %s is in no outbox", event.id(), event.topic());
            }
            if (!aftermath.records().containsKey(kind(event.subject()))) {
                continue;
            }
            Long version = recordsOf(event.subject()).get(event.subject());
            if (version == null) {
                breach(
                        Promise.WHAT_IS_TOLD_IS_TRUE,
                        "event %s tells of %s, which is not there",
                        event.id(),
                        event.subject());
            } else if (version < event.sequence() && !event.topic().equals(COUNTED_APART)) {
                breach(
                        Promise.WHAT_IS_TOLD_IS_TRUE,
                        "event %s tells version %d of %s, which is at %d",
                        event.id(),
                        event.sequence(),
                        event.subject(),
                        version);
            }
        }
    }

    /** Duplicates may come at any time, because whoever reads them knows them; what is new must come in order. */
    private void subjectsAreInOrder() {
        Map<String, Told> last = new HashMap<>();
        for (Told event : first()) {
            Told before = last.put(event.topic() + " " + event.subject(), event);
            if (before != null && (before.sequence() > event.sequence() || before.partition() != event.partition())) {
                breach(
                        Promise.EVENTS_OF_A_SUBJECT_ARE_IN_ORDER,
                        "%s on %s: %d in partition %d, then %d in partition %d",
                        event.subject(),
                        event.topic(),
                        before.sequence(),
                        before.partition(),
                        event.sequence(),
                        event.partition());
            }
        }
    }

    private void toldIsApplied() {
        for (Aftermath.Reader reader : aftermath.applied()) {
            for (Told event : first()) {
                if (reader.takes(event) && !reader.applied().containsKey(event.id())) {
                    breach(
                            Promise.WHAT_IS_TOLD_IS_APPLIED,
                            "event %s of %s is unknown to %s",
                            event.id(),
                            event.topic(),
                            reader.consumer());
                }
            }
            Set<UUID> invented = new TreeSet<>(reader.applied().keySet());
            invented.removeAll(aftermath.committed());
            invented.forEach(event -> breach(
                    Promise.WHAT_IS_TOLD_IS_APPLIED,
                    "%s knows event %s, which nobody committed",
                    reader.consumer(),
                    event));
        }
        if (aftermath.parked() > 0) {
            breach(Promise.WHAT_IS_TOLD_IS_APPLIED, "%d events are parked", aftermath.parked());
        }
    }

    private void nothingIsAppliedTwice() {
        for (Aftermath.Reader reader : aftermath.applied()) {
            reader.applied().forEach((event, times) -> {
                if (times > 1) {
                    breach(
                            Promise.NOTHING_IS_APPLIED_TWICE,
                            "%s has applied event %s %d times",
                            reader.consumer(),
                            event,
                            times);
                }
            });
        }
    }

    /** The first appearance of each event. */
    private List<Told> first() {
        Set<UUID> seen = new HashSet<>();
        return aftermath.told().stream().filter(event -> seen.add(event.id())).toList();
    }

    private List<Happening> of(Kind kind) {
        return history.stream().filter(each -> each.kind() == kind).toList();
    }

    private Map<String, Long> recordsOf(String id) {
        return aftermath.records().getOrDefault(kind(id), Map.of());
    }

    private static String kind(String id) {
        return id.substring(0, Math.max(0, id.indexOf('_')));
    }

    private void breach(Promise promise, String what, Object... details) {
        breaches.add(new Breach(promise, what.formatted(details)));
    }
}
