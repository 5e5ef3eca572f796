package io.labortransfer.registry.claim.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.claim.CaseDesk;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.duplicate.DuplicateState;
import io.labortransfer.registry.duplicate.Side;
import io.labortransfer.registry.duplicate.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A duplicate case as its reader may know it: a side sees its own statement, and that of the other side once the case is no longer open.
 *
 * @param side who the reader is in it
 * @param workerIds the workers it is about, as far as they are the reader's, or the reader is the nation
 * @param grounds why two records of one unit look alike
 * @param otherUnit the other side's unit, once it may be known; of the holder the unit that had the person at the moment asked for
 */
public record DuplicateView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String kind,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) String side,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) List<String> workerIds,
        @InGroup(FieldGroup.F0) List<String> grounds,
        @InGroup(FieldGroup.F0) @Nullable String otherUnit,
        @InGroup(FieldGroup.F0) List<StatementView> statements,
        @InGroup(FieldGroup.F0) @Nullable String outcome,
        @InGroup(FieldGroup.F9) @Nullable String decisionReason,
        @InGroup(FieldGroup.F0) Instant openedAt,
        @InGroup(FieldGroup.F0) Instant dueAt,
        @InGroup(FieldGroup.F0) @Nullable Instant escalatedAt,
        @InGroup(FieldGroup.F0) @Nullable Instant resolvedAt)
        implements PersonalRecord, RelatedRecord, Versioned {

    /**
     * What a side said.
     *
     * @param side which side
     * @param unit the unit that said it, where the reader may know it; another may have the person since
     * @param decision what it wants
     * @param reason why
     * @param evidence references of its proofs
     */
    public record StatementView(
            @InGroup(FieldGroup.F0) String side,
            @InGroup(FieldGroup.F0) @Nullable String unit,
            @InGroup(FieldGroup.F0) String decision,
            @InGroup(FieldGroup.F9) String reason,
            @InGroup(FieldGroup.F9) List<String> evidence) {}

    /** The workers; a claimant does not know the worker, so that its access record names the case. */
    @Override
    public List<String> subjects() {
        return workerIds.isEmpty() ? List.of(id) : workerIds;
    }

    static DuplicateView of(CaseDesk.Seen seen) {
        var duplicate = seen.duplicate();
        var progress = duplicate.progress();
        var outcome = progress.outcome();
        return new DuplicateView(
                Relation.CASE,
                new DuplicateId(duplicate.uuid()).wire(),
                duplicate.kind().name(),
                duplicate.state().name(),
                seen.side().name(),
                duplicate.version(),
                workers(seen),
                duplicate.grounds(),
                otherUnit(seen),
                statements(seen),
                outcome == null ? null : outcome.name(),
                progress.decisionReason(),
                duplicate.openedAt(),
                duplicate.dueAt(),
                progress.escalatedAt(),
                progress.resolvedAt());
    }

    private static List<String> workers(CaseDesk.Seen seen) {
        return seen.side() == Side.CLAIMANT
                ? List.of()
                : Stream.of(seen.duplicate().holderWorker(), seen.duplicate().otherWorker())
                        .filter(Objects::nonNull)
                        .map(worker -> PublicId.format("wkr", worker))
                        .toList();
    }

    private static @Nullable String otherUnit(CaseDesk.Seen seen) {
        if (!seen.named()) {
            return null;
        }
        return switch (seen.side()) {
            case CLAIMANT -> seen.duplicate().holderProvince();
            case HOLDER -> seen.duplicate().claimantProvince();
            case BOTH, NATION -> null;
        };
    }

    private static List<StatementView> statements(CaseDesk.Seen seen) {
        var all = seen.duplicate().state() != DuplicateState.OPEN || seen.side() == Side.NATION;
        var shown = new ArrayList<StatementView>();
        var progress = seen.duplicate().progress();
        if (all || seen.side() == Side.CLAIMANT) {
            add(shown, seen, Side.CLAIMANT, progress.claimant());
        }
        if (all || seen.side() == Side.HOLDER) {
            add(shown, seen, Side.HOLDER, progress.holder());
        }
        return shown;
    }

    private static void add(List<StatementView> shown, CaseDesk.Seen seen, Side side, @Nullable Statement said) {
        if (said != null) {
            shown.add(new StatementView(
                    side.name(), seen.speaker(side, said), said.wish().name(), said.reason(), said.evidence()));
        }
    }

    @Override
    public String toString() {
        return "DuplicateView[" + id + "]";
    }
}
