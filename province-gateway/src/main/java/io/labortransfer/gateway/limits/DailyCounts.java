package io.labortransfer.gateway.limits;

import io.labortransfer.gateway.organization.ClientKey;
import java.time.LocalDate;
import java.util.OptionalLong;

/** The requests of each caller, class and day, counted for all replicas together. */
public interface DailyCounts {

    /**
     * Counts {@code many} more and gives how many that makes, unless it makes more than {@code quota}: empty then, and none is counted.
     * Throws when it cannot be counted.
     */
    OptionalLong countUp(ClientKey caller, RateClass rateClass, LocalDate day, long many, long quota);

    /** Forgets the days before {@code day}. */
    void forgetBefore(LocalDate day);
}
