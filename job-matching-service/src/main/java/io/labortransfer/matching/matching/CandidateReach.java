package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.agreement.AgreementLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Whose workers may be shown at a site: those of its own unit, and those of another under an agreement in force. */
@ApplicationScoped
public class CandidateReach {

    private final AgreementLinks agreements;
    private final Caller caller;
    private final Clock clock;

    CandidateReach(AgreementLinks agreements, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Workers who are registered in these divisions.
     *
     * @param unit their reporting unit
     * @param divisionPrefix digits that the divisions begin with; empty for the whole unit
     */
    public record Homes(String unit, String divisionPrefix) {

        /** Whether somebody of this unit and division lives there. */
        public boolean hold(String originUnit, String division) {
            return unit.equals(originUnit) && division.startsWith(divisionPrefix);
        }
    }

    /** The homes of workers who may be shown at a site of the caller's unit. */
    public List<Homes> of(String siteDivision) {
        LocalDate day = Times.today(clock);
        String own = caller.scope().province();
        return Stream.concat(
                        Stream.of(new Homes(own, "")),
                        agreements.toward(caller.scope()).stream()
                                .filter(agreement -> agreement.opens(siteDivision, day))
                                .map(agreement -> new Homes(agreement.originUnit(), agreement.originPrefix())))
                .distinct()
                .toList();
    }
}
