package io.labortransfer.registry.consent;

import java.time.LocalDate;
import java.util.List;

/** Looks over all units for consents that the clock has to end; read with the engine's role. */
public interface DueConsents {

    /** Units with consents in force that no longer hold on {@code day}. */
    List<String> units(LocalDate day);
}
