package io.labortransfer.registry.word;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An act that rests on a word of the worker, and may have ended by a later one: a wish, a consent, an enrollment. */
public interface SpokenAct {

    /** The word on which it rests. */
    WorkerWord word();

    /** The word that ended it. */
    @Nullable
    WorkerWord endWord();

    /**
     * Whether the worker has said something else since {@code said}: ended this later than that, or ended what an office now writes down on
     * the same proof. Why it was ended plays no part, so that nobody tells a denial by trying.
     */
    default boolean overtakes(WorkerWord said) {
        var end = endWord();
        return end != null
                && (said.at().isBefore(end.at())
                        || !said.ownRecord() && said.evidenceRef().equals(word().evidenceRef()));
    }

    /** Refuses a word that one of these acts overtakes: words come late, and an old one does not bring back what a later one ended. */
    static void mustNotOvertake(Stream<? extends SpokenAct> acts, WorkerWord word) {
        if (acts.anyMatch(act -> act.overtakes(word))) {
            throw new ProblemException(
                    Problem.of("WORD_OVERTAKEN", 409).because(new FieldError("/workerWord/at", "WORD_OVERTAKEN")));
        }
    }
}
