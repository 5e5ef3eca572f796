package io.labortransfer.tracking.agreement;

import java.util.List;

/** Looks over all units for agreements whose day has come; read with the engine's role. */
public interface DueAgreements {

    /** Sending units with agreements whose first or last day has come, by the clock of the database. */
    List<String> units();
}
