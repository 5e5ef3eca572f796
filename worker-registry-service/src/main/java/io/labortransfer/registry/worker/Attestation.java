package io.labortransfer.registry.worker;

/** Who vouches for a fact. */
public enum Attestation {
    SELF,
    VILLAGE,
    COUNTY,
    STATION,
    SYSTEM
}
