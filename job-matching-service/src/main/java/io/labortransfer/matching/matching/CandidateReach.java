package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.agreement.AgreementLinks;
import io.labortransfer.matching.joborder.JobOrderBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose workers may be shown at a site: those of its own unit, and those of another under an agreement in force. An employer is shown nobody
 * whom only a law lets the offices share.
 */
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

    /** Whether only people are shown who agree to it themselves. */
    public boolean byConsentAlone() {
        return caller.is(Actor.EM);
    }

    /** The homes of workers whom the caller's office sends. */
    public List<Homes> ofLine(JobOrderBook.ByLine found) {
        return List.of(new Homes(caller.scope().province(), found.homes()));
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

    /** The same, each worker's home in one of them alone: one agreement may hold another. */
    List<Homes> widest(String siteDivision) {
        List<Homes> all = of(siteDivision);
        return all.stream()
                .filter(homes -> all.stream()
                        .noneMatch(wider -> !wider.equals(homes) && wider.hold(homes.unit(), homes.divisionPrefix())))
                .toList();
    }
}
