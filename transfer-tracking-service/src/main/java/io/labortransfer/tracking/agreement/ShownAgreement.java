package io.labortransfer.tracking.agreement;

import java.util.List;

/**
 * An agreement as the caller may read it.
 *
 * @param agreement the agreement
 * @param lines its lines in force
 * @param all whether the caller reads what is talked about and signed, besides what is in force
 */
public record ShownAgreement(Agreement agreement, List<AgreementLine> lines, boolean all) {

    public ShownAgreement {
        lines = List.copyOf(lines);
    }
}
