package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The seats of lines of which the scope's province is a party. */
public interface FundedLines {

    /** These lines, locked in the order of their ids until the transaction ends; unknown and foreign ones are absent. */
    List<FundedLine> held(ProvinceScope scope, Collection<UUID> lines);

    /** Takes {@code seats} of the line unless that exceeds its cap or it is not in force. */
    boolean take(ProvinceScope scope, UUID line, int seats);

    /** Gives {@code seats} of the line back. */
    boolean giveBack(ProvinceScope scope, UUID line, int seats);
}
