package io.labortransfer.registry.retention;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.List;

/** Counts what a unit keeps. */
public interface ClassCounts {

    /**
     * All classes, in their order.
     *
     * @param now the moment by which terms are over
     * @param from beginning of the period
     * @param until its end, which is no part of it
     */
    List<ClassCount> count(ProvinceScope scope, Instant now, Instant from, Instant until);
}
