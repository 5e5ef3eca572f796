package io.labortransfer.registry.household;

/** The three kinds of households that are watched lest they fall back into poverty; the origin's own system says which. */
public enum MonitoringType {
    NONE,
    UNSTABLE,
    MARGINAL,
    SUDDEN
}
