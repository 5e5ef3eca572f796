package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.inject.Singleton;

/** Knows which office runs which course. A unit is named by its two digits, which its divisions need not begin with. */
@Singleton
class CourseOffices {
    private static final int UNIT_DIGITS = 2;

    private final ReferenceLibrary library;

    CourseOffices(ReferenceLibrary library) {
        this.library = library;
    }

    /** Whether the caller is an office that runs the course. */
    boolean run(Passport caller, TrainingCourse course) {
        return caller.roles().contains(Actor.OP)
                && course.originProvince().equals(caller.province())
                && reach(caller.scope(), course.plan().division());
    }

    /** Whether an office speaks for a division of its unit; for the whole unit, if that is named. */
    boolean reach(ProvinceScope office, String division) {
        return division.length() == UNIT_DIGITS
                ? division.equals(office.province())
                        && library.divisions().isWholeUnit(office.province(), office.divisionPrefix())
                : office.covers(division);
    }
}
