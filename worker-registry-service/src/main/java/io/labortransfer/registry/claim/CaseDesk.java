package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.duplicate.DuplicateCase;
import io.labortransfer.registry.duplicate.DuplicateState;
import io.labortransfer.registry.duplicate.Outcome;
import io.labortransfer.registry.duplicate.Side;
import io.labortransfer.registry.duplicate.Statement;
import io.labortransfer.registry.duplicate.Wish;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows cases to their sides and to the nation, and takes what they say. */
@ApplicationScoped
public class CaseDesk {
    private static final int LONGEST_REFERENCE = 200;
    private static final int MOST_REFERENCES = 10;

    private final CaseBook book;
    private final WorkerDirectory workers;
    private final Preconditions preconditions;
    private final Clock clock;

    CaseDesk(CaseBook book, WorkerDirectory workers, Preconditions preconditions, Clock clock) {
        this.book = book;
        this.workers = workers;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** A case as one caller sees it. */
    public record Seen(DuplicateCase duplicate, Side side, boolean named) {

        /** The unit that said it for a side, where the reader may know: whoever answered is named, unless nobody may be. */
        public @Nullable String speaker(Side of, Statement said) {
            return side == of || side == Side.NATION || duplicate.mayBeNamed() ? said.unit() : null;
        }
    }

    /** The case, or 404 for whoever is no side of it. */
    @Transactional
    public Seen get(Passport caller, UUID id) {
        return seen(caller, find(caller, id));
    }

    private Seen seen(Passport caller, DuplicateCase found) {
        var side = found.side(caller.province());
        return new Seen(found, side, found.isNamedTo(side, clock.instant()));
    }

    /** As {@code present}, when the case was {@code then}: whoever had the person then is named by its own answer or by the day. */
    Seen past(Seen present, DuplicateCase then) {
        var side = present.side();
        return new Seen(then, side, side == Side.CLAIMANT ? namesHolder(present.duplicate(), then) : present.named());
    }

    private boolean namesHolder(DuplicateCase present, DuplicateCase then) {
        var now = clock.instant();
        return then.isNamedTo(Side.CLAIMANT, now)
                || present.heldBy(then.holderProvince()).isNamedTo(Side.CLAIMANT, now);
    }

    private DuplicateCase find(Passport caller, UUID id) {
        return book.cases()
                .find(caller.scope(), id)
                .filter(found -> !inReach(caller, List.of(found)).isEmpty())
                .orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} of those in reach, after {@code after}. */
    @Transactional
    public List<Seen> page(Passport caller, @Nullable DuplicateState state, @Nullable UUID after, int limit) {
        var reached = new ArrayList<DuplicateCase>();
        var place = Optional.ofNullable(after);
        var more = true;
        while (more && reached.size() < limit) {
            var page = book.cases().page(caller.scope(), state, place.orElse(null), limit);
            reached.addAll(inReach(caller, page));
            more = page.size() == limit;
            place = more ? Optional.of(page.getLast().uuid()) : place;
        }
        return reached.stream().limit(limit).map(found -> seen(caller, found)).toList();
    }

    /** The nation sees what escalated. An office sees claims of its divisions, and cases about its own workers. */
    private List<DuplicateCase> inReach(Passport caller, List<DuplicateCase> page) {
        if (!caller.roles().contains(Actor.OP)) {
            return page.stream()
                    .filter(found -> caller.roles().contains(Actor.NO)
                            && caller.province().equals("00"))
                    .filter(found -> found.progress().escalatedAt() != null)
                    .toList();
        }
        Set<UUID> ours = workers
                .all(caller, page.stream().map(DuplicateCase::holderWorker).toList())
                .stream()
                .map(WorkerVersion::uuid)
                .collect(Collectors.toSet());
        return page.stream()
                .filter(found -> switch (found.side(caller.province())) {
                    case CLAIMANT -> coversClaim(caller, found);
                    case HOLDER, BOTH -> ours.contains(found.holderWorker());
                    case NATION -> false;
                })
                .toList();
    }

    private static boolean coversClaim(Passport caller, DuplicateCase found) {
        var division = found.claimantDivision();
        return caller.scope().covers(division == null ? found.claimantProvince() : division);
    }

    /** A side says what it wants. */
    @Transactional
    public Seen file(Passport caller, UUID id, Disposition said) {
        var wish = said.decision();
        if (wish == null) {
            throw Problems.invalid(new FieldError("/decision", "REQUIRED"));
        }
        var evidence = evidence(said.evidence());
        var before = held(caller, id);
        var side = before.side(caller.province());
        var statement = new Statement(wish, reason(said.reason()), evidence);
        return seen(
                caller,
                book.write(
                        caller.scope(),
                        before,
                        before.file(side, statement, clock.instant()).orThrow()));
    }

    private static List<String> evidence(@Nullable List<@Nullable String> said) {
        var faults = new ArrayList<FieldError>();
        var evidence = new ArrayList<String>();
        for (var reference : said == null ? List.<@Nullable String>of() : said) {
            if (reference == null || reference.length() > LONGEST_REFERENCE) {
                faults.add(new FieldError("/evidence/" + evidence.size(), "SIZE_WRONG", 0, LONGEST_REFERENCE));
            }
            evidence.add(reference == null ? "" : reference);
        }
        if (evidence.size() > MOST_REFERENCES) {
            faults.add(new FieldError("/evidence", "SIZE_WRONG", 0, MOST_REFERENCES));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return evidence;
    }

    /** Whoever stands above the sides decides. */
    @Transactional
    public Seen decide(Passport caller, UUID id, CaseDecision decision) {
        var how = decision.decision();
        if (how == null) {
            throw Problems.invalid(new FieldError("/decision", "REQUIRED"));
        }
        var before = held(caller, id);
        var side = before.side(caller.province());
        return seen(
                caller,
                book.write(
                        caller.scope(),
                        before,
                        before.decide(side, how, reason(decision.reason()), clock.instant())
                                .orThrow()));
    }

    private DuplicateCase held(Passport caller, UUID id) {
        var before = find(caller, id);
        preconditions.mustStillBe(before.version());
        return before;
    }

    private static String reason(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problems.invalid(new FieldError("/reason", "REQUIRED"));
        }
        return text.strip();
    }

    /**
     * What a side of a case wants.
     *
     * @param decision what it wants
     * @param reason why, for the other side's and the nation's eyes
     * @param evidence references of its proofs
     */
    public record Disposition(
            @Nullable Wish decision,
            @Nullable String reason,
            @Nullable List<String> evidence) {
        @Override
        public String toString() {
            return "Disposition[" + decision + "]";
        }
    }

    /**
     * How a case is to end.
     *
     * @param decision how
     * @param reason why
     */
    public record CaseDecision(
            @Nullable Outcome decision, @Nullable String reason) {
        @Override
        public String toString() {
            return "CaseDecision[" + decision + "]";
        }
    }
}
