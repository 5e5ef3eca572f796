package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ruling.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the lines of an agreement what a signed version says; seats that were given stay given. */
final class LinesInForce {

    private LinesInForce() {}

    /** The lines in force from now on; refused when a line would fund fewer seats than it has given. */
    static Ruling<List<AgreementLine>> write(Agreements agreements, Agreement agreement, Terms terms) {
        Map<UUID, AgreementLine> before = new HashMap<>();
        agreements.lockedLinesOf(List.of(agreement)).forEach(line -> before.put(line.id(), line));
        List<AgreementLine> after = new ArrayList<>();
        for (AgreedLine agreed : terms.lines()) {
            AgreementLine line = before.remove(agreed.lineId());
            if (line == null) {
                line = new AgreementLine(agreement, agreed);
                agreements.add(line);
            } else if (line.usedSeats() > agreed.fundedSeatCap()) {
                return Ruling.refused(AgreementRefusal.SEATS_GIVEN);
            } else {
                line.write(agreed);
            }
            line.giveSeats(agreement.isInForce());
            after.add(line);
        }
        for (AgreementLine left : before.values()) {
            if (left.usedSeats() > 0) {
                return Ruling.refused(AgreementRefusal.SEATS_GIVEN);
            }
            agreements.remove(left);
        }
        return Ruling.granted(after);
    }
}
