package io.labortransfer.tracking.transfer;

import java.util.List;

/** What may be asked of a case in each state, by the names that the API uses. */
final class CaseActions {

    private CaseActions() {}

    static List<String> of(TransferState state) {
        return switch (state) {
            case OPENED -> List.of("contract", "contract-confirmation", "checklist", "withdraw", "cancel");
            case CONTRACTED -> List.of("contract", "checklist", "withdraw", "cancel");
            case READY -> List.of("seat-assignment", "handover", "withdraw", "cancel");
            case SCHEDULED -> List.of("check-in", "withdraw", "cancel");
            case NO_SHOW -> List.of("check-in", "withdraw", "cancel");
            case DEPARTED -> List.of("arrive", "withdraw");
            case ARRIVED -> List.of("handover", "withdraw");
            case HANDED_OVER -> List.of("start", "withdraw");
            case ON_POST -> List.of("contract", "withdraw");
            case LEFT_EN_ROUTE, REFUSED, SEPARATED, REMATCHING, RETURNING -> List.of("withdraw");
            case RETURNED, CANCELLED, COMPLETED, CLOSED_SELF_FOUND, CLOSED_WORKER_CHOICE, CLOSED_UNCONFIRMED ->
                List.of();
        };
    }
}
