package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.word.GivenWord;
import io.labortransfer.tracking.word.StatedWord;
import io.labortransfer.tracking.word.WordBook;
import io.labortransfer.tracking.word.WordRefusal;
import io.labortransfer.tracking.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes answers to checklists; words and their evidence are claimed and kept for a whole batch at once. */
@ApplicationScoped
public class ChecklistDesk {

    private static final Set<Actor> ANSWERERS = EnumSet.of(Actor.EM, Actor.OP, Actor.ST, Actor.WK);

    private static final Set<Actor> WORKER_SIDE = EnumSet.of(Actor.OP, Actor.ST, Actor.WK);

    private final CaseReach reach;
    private final CaseBatch batch;
    private final WordBook words;
    private final Caller caller;
    private final Clock clock;

    ChecklistDesk(CaseReach reach, CaseBatch batch, WordBook words, Caller caller, Clock clock) {
        this.reach = reach;
        this.batch = batch;
        this.words = words;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes one answer. */
    @Transactional
    public TransferCase answer(TransferId id, StatedAnswer stated) {
        reach.held(id, ANSWERERS);
        ItemAnswer answer = answers(List.of(stated)).getFirst();
        if (answer.problem() != null) {
            throw new io.labortransfer.kit.problem.ProblemException(answer.problem());
        }
        return reach.seen(id).subject();
    }

    /** Takes many answers, each with its own result. */
    @Transactional
    public List<ItemAnswer> answers(List<StatedAnswer> items) {
        Map<UUID, Reached> held = batch.held(items, StatedAnswer::transferId);
        Set<String> shared = claim(items, held);
        Instant now = clock.instant();
        List<GivenWord> given = new ArrayList<>();
        List<ItemAnswer> answers = batch.each(items, StatedAnswer::transferId, held, ANSWERERS, (stated, reached) -> {
            Ruling<Optional<WorkerWord>> heard = heard(stated, reached, shared);
            return heard.flatMap(word -> {
                Ruling<List<Step>> ruling = apply(stated, reached, now);
                if (ruling instanceof Granted<List<Step>>) {
                    word.ifPresent(spoken -> given.add(words.given(
                            reached.subject().workerId(),
                            "transfer.checklist." + stated.item().wire(),
                            stated.transferId(),
                            spoken)));
                }
                return ruling;
            });
        });
        words.keep(caller.scope(), given);
        return answers;
    }

    private Ruling<List<Step>> apply(StatedAnswer stated, Reached reached, Instant now) {
        String by = reached.roles().stream()
                .filter(role -> stated.item().isAnsweredBy(Set.of(role)) || stated.workerYes() != null)
                .findFirst()
                .map(Enum::name)
                .orElse("");
        Checklist.Answer answer = new Checklist.Answer(stated.item(), stated.yes(), stated.workerYes(), by, now);
        return reached.subject().answer(answer, reached.roles(), now);
    }

    private Ruling<Optional<WorkerWord>> heard(StatedAnswer stated, Reached reached, Set<String> shared) {
        StatedWord word = stated.workerWord();
        if (!reached.isOneOf(WORKER_SIDE) || !stated.needsWord()) {
            // One that nobody asked for is not kept, and held to its form all the same.
            return word == null || word.saysItAll()
                    ? Ruling.granted(Optional.empty())
                    : Ruling.refused(WordRefusal.WORD_INCOMPLETE);
        }
        return words.hear(word)
                .flatMap(said -> shared.contains(
                                said.evidenceRef() + '|' + reached.subject().workerId())
                        ? Ruling.refused(WordRefusal.EVIDENCE_SHARED)
                        : Ruling.granted(Optional.of(said)));
    }

    /** Claims all evidence of the batch; the answer holds "evidence|adult" of those that serve someone else. */
    private Set<String> claim(List<StatedAnswer> items, Map<UUID, Reached> held) {
        ProvinceScope scope = caller.scope();
        Map<String, UUID> first = new HashMap<>();
        List<String[]> asked = new ArrayList<>();
        for (StatedAnswer item : items) {
            StatedWord word = item.workerWord();
            Reached reached = CaseBatch.id(item.transferId()).map(held::get).orElse(null);
            if (word == null
                    || reached == null
                    || !(words.hear(word) instanceof Granted<WorkerWord>(WorkerWord said))) {
                continue;
            }
            if (reached.isOneOf(WORKER_SIDE)) {
                UUID adult = reached.subject().workerId();
                first.putIfAbsent(said.evidenceRef(), adult);
                asked.add(new String[] {said.evidenceRef(), adult.toString()});
            }
        }
        Map<String, UUID> serves = words.claim(scope, first);
        return asked.stream()
                .filter(pair -> !pair[1].equals(String.valueOf(serves.get(pair[0]))))
                .map(pair -> pair[0] + '|' + pair[1])
                .collect(java.util.stream.Collectors.toSet());
    }
}
