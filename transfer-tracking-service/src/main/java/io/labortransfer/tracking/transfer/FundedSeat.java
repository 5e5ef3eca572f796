package io.labortransfer.tracking.transfer;

import java.util.EnumSet;
import java.util.Set;

/** What a case has of the funded seats of its agreement line: held at SCHEDULED, used at DEPARTED, given back by every exit before. */
public enum FundedSeat {
    NONE,
    HELD,
    USED;

    private static final Set<TransferState> HOLDING = EnumSet.of(TransferState.SCHEDULED, TransferState.NO_SHOW);

    /** What becomes of it when the case enters {@code next}, but for giving it back. */
    FundedSeat when(TransferState next) {
        return this == HELD && next == TransferState.DEPARTED ? USED : this;
    }

    /** Whether it has to be given back because the case stands in {@code state}. */
    boolean isDueBack(TransferState state) {
        return this == HELD && !HOLDING.contains(state);
    }
}
