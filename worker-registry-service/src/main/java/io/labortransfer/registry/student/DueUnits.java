package io.labortransfer.registry.student;

import java.time.LocalDate;
import java.util.List;

/** Looks over all units for students whom the clock has to look at; read with the engine's role. */
public interface DueUnits {

    /** Units with students to look at by {@code day}. */
    List<String> withStudents(LocalDate day);
}
