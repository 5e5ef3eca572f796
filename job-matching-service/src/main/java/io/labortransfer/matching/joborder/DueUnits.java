package io.labortransfer.matching.joborder;

import java.time.LocalDate;
import java.util.List;

/** Looks over all units for work that the clock has to do; read with the engine's role. */
public interface DueUnits {

    /** Units with orders whose day in public or last day has come. */
    List<String> withDueOrders(LocalDate today);
}
