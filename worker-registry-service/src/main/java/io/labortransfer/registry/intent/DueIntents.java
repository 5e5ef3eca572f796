package io.labortransfer.registry.intent;

import java.time.LocalDate;
import java.util.List;

/** Looks over all units for wishes that the clock has to end; read with the engine's role. */
public interface DueIntents {

    /** Units with open wishes that end before {@code day}. */
    List<String> units(LocalDate day);
}
