package io.labortransfer.registry.word;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the worker's word, or says why not. No act that needs it comes about without passing here. */
@ApplicationScoped
public class WordKeeper {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_LANGUAGE = 35;

    private final Evidences evidences;
    private final Clock clock;

    WordKeeper(Evidences evidences, Clock clock) {
        this.evidences = evidences;
        this.clock = clock;
    }

    /**
     * Records the word of {@code workerId} as spoken to the caller. What proves the word that workers give alone is the assertion by which
     * they call, and nothing that the request could say.
     */
    public Ruling<WorkerWord> take(Passport caller, UUID workerId, @Nullable SpokenWord spoken) {
        if (spoken == null) {
            throw new ProblemException(
                    Problem.of("WORD_MISSING", 422).because(new FieldError("/workerWord", "WORD_MISSING")));
        }
        var self = caller.roles().contains(Actor.WK);
        var word = read(spoken, caller.assertionRef(), self ? "WK" : office(caller), caller.org());
        if (word.by() == WordBy.SELF_APP && !self) {
            return Ruling.refused(WordRefusal.WORD_NOT_YOURS);
        }
        return tie(caller.scope(), workerId, word);
    }

    /** Keeps a word that another service took and carries in an event. */
    public Ruling<WorkerWord> tie(ProvinceScope scope, UUID workerId, WorkerWord word) {
        return evidences.tie(scope, word.evidenceRef(), workerId)
                ? Ruling.granted(word)
                : Ruling.refused(WordRefusal.EVIDENCE_SHARED);
    }

    private static void limit(String pointer, @Nullable String text, int longest, List<FieldError> faults) {
        if (text != null && text.length() > longest) {
            faults.add(new FieldError(pointer, "SIZE_WRONG", 0, longest));
        }
    }

    private static String office(Passport caller) {
        return caller.roles().contains(Actor.ST) ? "ST" : "OP";
    }

    private WorkerWord read(SpokenWord spoken, @Nullable String assertion, String recordedBy, String recordedOrg) {
        var faults = new ArrayList<FieldError>();
        var by = spoken.by();
        if (by == null) {
            faults.add(new FieldError("/workerWord/by", "REQUIRED"));
        }
        var at = spoken.at();
        if (at == null) {
            faults.add(new FieldError("/workerWord/at", "REQUIRED"));
        } else if (at.toInstant().isAfter(clock.instant().plus(CLOCK_SKEW))) {
            faults.add(new FieldError("/workerWord/at", "WORD_IN_FUTURE"));
        }
        var evidence = assertion == null ? spoken.evidenceRef() : assertion;
        if (evidence == null || evidence.isBlank()) {
            faults.add(new FieldError("/workerWord/evidenceRef", "EVIDENCE_MISSING"));
        } else if (evidence.length() > LONGEST_REFERENCE) {
            faults.add(new FieldError("/workerWord/evidenceRef", "SIZE_WRONG", 1, LONGEST_REFERENCE));
        }
        limit("/workerWord/place", spoken.place(), LONGEST_PLACE, faults);
        limit("/workerWord/languageUsed", spoken.languageUsed(), LONGEST_LANGUAGE, faults);
        if (!faults.isEmpty() || by == null || at == null || evidence == null) {
            throw Problems.invalid(faults);
        }
        return new WorkerWord(
                by, at.toInstant(), spoken.place(), spoken.languageUsed(), evidence, recordedBy, recordedOrg);
    }
}
