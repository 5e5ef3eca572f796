package io.labortransfer.tracking.transfer;

/** What was signed. The labor contract itself is due within 30 days of the start. */
public enum ContractKind {
    EMPLOYMENT_AGREEMENT,
    LABOR_CONTRACT,
    SERVICE_AGREEMENT,
    PART_TIME,
    PIECE
}
