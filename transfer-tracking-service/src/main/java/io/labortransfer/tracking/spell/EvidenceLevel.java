package io.labortransfer.tracking.spell;

/** How well a spell is attested, weakest first. */
public enum EvidenceLevel {
    SELF,
    VILLAGE,
    COUNTY,
    EMPLOYER,
    PAYROLL,
    SOCIAL_INSURANCE
}
