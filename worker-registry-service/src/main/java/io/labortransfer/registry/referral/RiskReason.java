package io.labortransfer.registry.referral;

/** What was seen of the household. */
public enum RiskReason {
    JOB_LOSS,
    INCOME_DROP,
    ILLNESS,
    ACCIDENT,
    DISASTER,
    HIGH_EXPENSE,
    OTHER
}
