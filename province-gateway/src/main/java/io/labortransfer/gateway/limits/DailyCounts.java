package io.labortransfer.gateway.limits;

import io.labortransfer.gateway.organization.ClientKey;
import java.time.LocalDate;
import java.util.OptionalLong;

/** The requests of each caller, class and day, counted for all replicas together. */
public interface DailyCounts {

    /** Counts one more, unless {@code quota} are counted already: empty then. Throws when it cannot be counted. */
    OptionalLong countUp(ClientKey caller, RateClass rateClass, LocalDate day, long quota);

    /** Forgets the days before {@code day}. */
    void forgetBefore(LocalDate day);
}
