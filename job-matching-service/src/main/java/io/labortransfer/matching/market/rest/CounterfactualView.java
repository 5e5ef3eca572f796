package io.labortransfer.matching.market.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.matching.engine.Gain;
import io.labortransfer.matching.joborder.JobOrderId;
import java.util.List;

/** What would open up to a worker. */
@InGroup(FieldGroup.F1)
record CounterfactualView(String workerId, int mayTake, int more, int taking, List<Opened> best)
        implements PersonalRecord {

    /** A post that would open up. */
    record Opened(String jobOrderId, String destinationProvince, int score, boolean wouldTake) {

        private static Opened of(Gain.Opened opened) {
            return new Opened(
                    new JobOrderId(opened.post().id()).wire(),
                    opened.post().destination(),
                    opened.utility(),
                    opened.taken());
        }
    }

    static CounterfactualView of(String workerId, Gain gain) {
        return new CounterfactualView(
                workerId,
                gain.mayTake(),
                gain.more(),
                gain.taking(),
                gain.best().stream().map(Opened::of).toList());
    }

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }
}
