package io.labortransfer.registry.worker;

/** How far a person can go for work. */
public enum Mobility {
    ANYWHERE,
    IN_PROVINCE,
    IN_COUNTY,
    VILLAGE_ONLY
}
