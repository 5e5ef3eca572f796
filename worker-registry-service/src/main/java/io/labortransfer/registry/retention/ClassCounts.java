package io.labortransfer.registry.retention;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;

/** Counts what a unit keeps. */
public interface ClassCounts {

    /**
     * One class.
     *
     * @param now the moment by which terms are over
     * @param from beginning of the period
     * @param until its end, which is no part of it
     */
    ClassCount count(RecordClass of, ProvinceScope scope, Instant now, Instant from, Instant until);
}
