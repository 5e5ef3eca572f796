package io.labortransfer.matching.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to our copy of the code lists. They hold no tenant's data, so no province is asked for. */
public interface ReferenceLists {

    /** The reporting unit of a division that is in force on that day. */
    Optional<String> reportingUnit(String division, LocalDate day);

    /** The first county of a unit, of those that begin so, that is in force on that day. */
    Optional<String> firstDivision(String unit, String prefix, LocalDate day);

    /** Whether the unit is known and every division of it begins so: who has that in reach speaks for the whole unit. */
    boolean isWholeUnit(String unit, String prefix);

    /**
     * The minimum wage that holds in a division on that day: its own row, else that of its city, else that of its
     * province. Of a unit's row and the national one in the same division the higher holds.
     */
    Optional<MinimumWage> minimumWage(String division, LocalDate day);

    /** Whether the occupation is in force on that day. */
    boolean knowsOccupation(String code, LocalDate day);

    /** What the list calls these codes on that day, as far as it knows them. */
    Map<String, String> called(String list, Collection<String> codes, LocalDate day);

    /**
     * Takes in a part of a revision. When all its parts are here it stands instead of what stood of its list and unit, and not before;
     * a part of one that is not newer changes nothing.
     */
    void keep(ListRevision part);

    /** As {@link #keep}, whatever stands here. */
    void restore(ListRevision part);

    /** Names of list and unit, as {@code divisions:00}, of what stands here, behind one of them. */
    List<String> names(String after, int limit);

    /** Removes the items of these lists and units. */
    void forget(Collection<String> names);
}
