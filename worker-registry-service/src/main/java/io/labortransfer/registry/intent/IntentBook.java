package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where intents are entered, with what is announced of them. */
@ApplicationScoped
class IntentBook {
    private static final String BY_CLOCK = "clock";

    private final Intents intents;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Ids ids;
    private final Terms terms;
    private final Clock clock;

    IntentBook(Intents intents, CandidateStates candidates, Outbox outbox, Ids ids, Terms terms, Clock clock) {
        this.terms = terms;
        this.intents = intents;
        this.candidates = candidates;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Ruling<Intent> open(ProvinceScope scope, UUID workerId, Wish wish, WorkerWord word) {
        return opened(scope, workerId, wish, word).map(intent -> {
            candidates.announce(scope, List.of(workerId));
            return intent;
        });
    }

    /** Opens a wish; the worker's state is announced by the caller. */
    Ruling<Intent> opened(ProvinceScope scope, UUID workerId, Wish wish, WorkerWord word) {
        var intent = Intent.open(scope, ids.next(), workerId, wish, word, validTo(scope), clock.instant());
        if (!intents.add(intent)) {
            return Ruling.refused(IntentRefusal.INTENT_ALREADY_OPEN, "withdraw");
        }
        outbox.announce(IntentChange.announcement(IntentChange.Kind.OPENED, intent));
        return Ruling.granted(intent);
    }

    Ruling<Intent> amend(ProvinceScope scope, Intent intent, Wish wish, WorkerWord word) {
        return amended(scope, intent, wish, word).map(changed -> {
            candidates.announce(scope, List.of(changed.workerId()));
            return changed;
        });
    }

    /** Changes a wish; the worker's state is announced by the caller. */
    Ruling<Intent> amended(ProvinceScope scope, Intent intent, Wish wish, WorkerWord word) {
        return intent.amend(wish, word, validTo(scope), clock.instant()).map(this::stands);
    }

    Ruling<Intent> reconfirm(ProvinceScope scope, Intent intent, WorkerWord word) {
        return intent.reconfirm(word, validTo(scope), clock.instant()).map(confirmed -> {
            var standing = stands(confirmed);
            candidates.announce(scope, List.of(standing.workerId()));
            return standing;
        });
    }

    private Intent stands(Intent intent) {
        intents.store(intent);
        outbox.announce(IntentChange.announcement(IntentChange.Kind.UPDATED, intent));
        return intent;
    }

    /** Ends those that nobody has reconfirmed in time; they were held before. */
    void expire(ProvinceScope scope, List<Intent> due) {
        due.stream().filter(intent -> intent.expire(BY_CLOCK, clock.instant())).forEach(this::moved);
        candidates.announce(scope, due.stream().map(Intent::workerId).distinct().toList());
    }

    /** Until when a wish stands that is said, confirmed or open again today. */
    LocalDate validTo(ProvinceScope scope) {
        var today = Times.today(clock);
        return today.plusDays(terms.days(scope, Policy.INTENT_RECONFIRMATION, today));
    }

    void withdraw(ProvinceScope scope, Intent intent, WorkerWord word) {
        if (intent.withdraw(word, clock.instant())) {
            moved(intent);
            candidates.announce(scope, List.of(intent.workerId()));
        }
    }

    /** Stores and tells a move; the worker's state is announced by the caller. */
    void moved(Intent intent) {
        intents.store(intent);
        outbox.announce(IntentChange.announcement(IntentChange.Kind.into(intent.state()), intent));
    }
}
