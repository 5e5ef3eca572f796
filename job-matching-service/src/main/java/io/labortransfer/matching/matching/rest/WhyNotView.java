package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.matching.engine.Comparison;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.engine.Standing;
import io.labortransfer.matching.matching.NonMatch;
import io.labortransfer.matching.matching.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between a worker and an order, with the values compared; FITS when nothing does. */
@InGroup(FieldGroup.F1)
record WhyNotView(
        String workerId,
        String jobOrderId,
        String reason,
        String asked,
        String found,
        List<Obstacle> obstacles,
        @Nullable Place standing,
        @Nullable LastRun lastRun)
        implements PersonalRecord {

    /** A rule that fails. */
    record Obstacle(String reason, String asked, String found) {}

    /** A place in the order of a post, as far as the lottery does not decide. */
    record Place(boolean keptForOthers, int priority, int fit) {

        private static Place of(Standing standing) {
            return new Place(standing.behind(), standing.priority(), standing.fit());
        }
    }

    /** What the last run said of the worker and of whom they go with, and where the last one stood whom the order took, when it was full. */
    record LastRun(String runId, String reason, @Nullable Place cutoff, Outcome.Company company) {

        private static LastRun of(NonMatch.LastRun last) {
            return new LastRun(
                    new RunId(last.run()).wire(),
                    last.reason().name(),
                    last.cutoff().map(Place::of).orElse(null),
                    last.company());
        }
    }

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static WhyNotView of(WhyNotRequest request, NonMatch found) {
        Comparison first = found.first();
        return new WhyNotView(
                request.workerId(),
                request.jobOrderId(),
                first.reason().name(),
                first.asked(),
                first.found(),
                found.why().obstacles().stream()
                        .map(one -> new Obstacle(one.reason().name(), one.asked(), one.found()))
                        .toList(),
                found.why().own().map(Place::of).orElse(null),
                found.lastRun().map(LastRun::of).orElse(null));
    }
}
