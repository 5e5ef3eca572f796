package io.labortransfer.registry.worker;

/** Dated categories of a person; who belongs to one is read as of a day. */
public enum CategoryCode {
    LOP,
    MONITORED,
    LOW_INCOME,
    BASIC_GUARANTEE,
    RELOCATED,
    GENERAL_RURAL,
    URBAN
}
