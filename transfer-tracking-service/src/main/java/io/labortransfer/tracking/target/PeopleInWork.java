package io.labortransfer.tracking.target;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.List;

/** The count of people in work: numbers of every unit, and no person. */
public interface PeopleInWork {

    /** The units with anyone in work at the end of {@code day}; {@code asking} is whose question it is. */
    List<InWork> on(ProvinceScope asking, LocalDate day);
}
