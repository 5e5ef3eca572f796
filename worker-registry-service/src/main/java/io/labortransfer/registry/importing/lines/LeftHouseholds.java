package io.labortransfer.registry.importing.lines;

import io.labortransfer.kit.importing.lines.LineKeys;
import io.labortransfer.kit.importing.lines.LineSender;
import io.labortransfer.kit.importing.lines.LineTurn;
import io.labortransfer.registry.household.HouseholdMember;
import io.labortransfer.registry.household.HouseholdRegistry;
import io.labortransfer.registry.household.Households;
import io.labortransfer.registry.household.Members;
import io.labortransfer.registry.worker.SourceRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Lets a dry run see who has left a household by a line before: that line was taken back, so whoever it left out is taken out once more,
 * in the transaction of the line that is judged.
 */
@ApplicationScoped
class LeftHouseholds {
    private final Households households;
    private final Members members;
    private final HouseholdRegistry registry;

    LeftHouseholds(Households households, Members members, HouseholdRegistry registry) {
        this.households = households;
        this.members = members;
        this.registry = registry;
    }

    void leave(LineSender sender, HouseholdReading.Read read, LineTurn turn) {
        for (var member : members.ofWorkers(sender.scope(), read.facts().workers())) {
            var worker = member.workerId();
            if (worker != null && isLeft(sender, member, worker, turn)) {
                registry.leave(sender.passport(), member.householdId(), worker);
            }
        }
    }

    private boolean isLeft(LineSender sender, HouseholdMember member, UUID worker, LineTurn turn) {
        return households
                .find(sender.scope(), member.householdId())
                .flatMap(household -> household.source())
                .filter(source -> turn.isLeftOutOf(key(source), worker))
                .isPresent();
    }

    /** Stands for a household in its file. */
    static UUID key(SourceRecord source) {
        return LineKeys.of(source.system(), source.recordId());
    }
}
