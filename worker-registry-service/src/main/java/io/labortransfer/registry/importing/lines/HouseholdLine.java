package io.labortransfer.registry.importing.lines;

import io.labortransfer.registry.household.AgeBand;
import io.labortransfer.registry.household.MemberRelation;
import io.labortransfer.registry.household.MonitoringType;
import io.labortransfer.registry.household.RiskState;
import io.labortransfer.registry.worker.LaborCapacity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household as a line of a file says it: what an office may enter, and what only the origin's own system says. It never prints itself.
 *
 * @param sourceSystem the system that the record comes from; without it that of the file
 * @param sourceRecordId the id of the record there: the same household, whenever it is sent
 * @param registrationDivision county of the registration, and of every worker in it
 * @param relocated whether it was moved out of a place that could not feed it
 * @param members who belongs to it
 * @param monitoringType how it is watched
 * @param monitoringOn the day on which that held
 * @param riskState how its risk stands
 * @param riskOn the day on which that held
 */
record HouseholdLine(
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId,
        @Nullable String registrationDivision,
        @Nullable Boolean relocated,
        @Nullable List<@Nullable MemberLine> members,
        @Nullable MonitoringType monitoringType,
        @Nullable LocalDate monitoringOn,
        @Nullable RiskState riskState,
        @Nullable LocalDate riskOn) {

    /**
     * A member: a worker who is registered, or somebody else by age band and capacity, never by name.
     *
     * @param relation what the member is to the head of the household
     * @param idNumber of a worker
     * @param sourceSystem of a worker, the system of the registration; without it that of the file
     * @param sourceRecordId of a worker, the id there
     * @param ageBand of somebody who is no worker
     * @param capacity of somebody who is no worker
     */
    record MemberLine(
            @Nullable MemberRelation relation,
            @Nullable String idNumber,
            @Nullable String sourceSystem,
            @Nullable String sourceRecordId,
            @Nullable AgeBand ageBand,
            @Nullable LaborCapacity capacity) {

        NamedPersons.Naming naming() {
            return new NamedPersons.Naming(idNumber, sourceSystem, sourceRecordId);
        }

        @Override
        public String toString() {
            return "MemberLine";
        }
    }

    @Override
    public String toString() {
        return "HouseholdLine";
    }
}
