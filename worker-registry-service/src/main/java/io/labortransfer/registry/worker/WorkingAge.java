package io.labortransfer.registry.worker;

/** Ages that the law sets. */
public final class WorkingAge {
    /** No intent, match or seat before. */
    public static final int FROM = 16;

    /** A student may be registered from this age. */
    public static final int REGISTERED_FROM = 14;

    private WorkingAge() {}
}
