package io.labortransfer.matching.matching;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.agreement.AgreementLink;
import io.labortransfer.matching.agreement.LinesInForce;
import io.labortransfer.matching.agreement.SendingLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Looks up the lines of agreements that runs are ordered over. */
@ApplicationScoped
class AskedLines {

    private final SendingLines sending;
    private final Clock clock;

    AskedLines(SendingLines sending, Clock clock) {
        this.sending = sending;
        this.clock = clock;
    }

    /** Refuses a line that sends nobody of the caller's office today, and destinations in which none of its orders can lie. */
    void check(UUID line, List<String> destinations) {
        AgreementLink link = sending.own(line)
                .orElseThrow(() -> Problems.invalid(new FieldError("/agreementLineId", "LINE_NOT_YOURS")));
        LocalDate day = Times.today(clock);
        if (LinesInForce.of(List.of(link), day).find(line).isEmpty()) {
            throw Problems.invalid(new FieldError("/agreementLineId", "LINE_NOT_IN_FORCE"));
        }
        if (!destinations.isEmpty() && destinations.stream().noneMatch(wanted -> meets(wanted, link))) {
            throw Problems.invalid(
                    new FieldError("/jobFilter/destinations", "LINE_LEADS_ELSEWHERE", link.destinationPrefix()));
        }
    }

    /** A destination is a unit, by its two digits, or a division. */
    private static boolean meets(String wanted, AgreementLink link) {
        boolean isUnit = wanted.equals(link.destinationUnit());
        return isUnit
                || wanted.startsWith(link.destinationPrefix())
                || link.destinationPrefix().startsWith(wanted);
    }
}
