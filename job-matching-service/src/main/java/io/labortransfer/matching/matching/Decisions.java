package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What workers of a unit decided. */
public interface Decisions {

    /** Keeps a decision and its consents. */
    void keep(ProvinceScope scope, Decision decision, Instant at);

    /** The next number of the worker's acceptances; concurrent ones wait for each other. */
    long nextAcceptance(ProvinceScope scope, UUID worker);

    /** Whether a consent that came with an earlier decision names this target. */
    boolean agreed(ProvinceScope scope, UUID worker, Consent.Purpose purpose, String target, LocalDate day);
}
