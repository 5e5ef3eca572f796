package io.labortransfer.matching.matching.rest;

import io.labortransfer.matching.matching.CandidateSearch;
import io.labortransfer.matching.smallnumbers.NamedNumbers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many there are. A number that is not told is absent: it is small, or a small one would follow from it. */
record SearchView(LocalDate asOf, @Nullable Long people, List<Part> parts) {

    static SearchView of(CandidateSearch.Counted counted) {
        return new SearchView(
                counted.day(),
                counted.numbers().total(),
                counted.numbers().cells().stream().map(Part::of).toList());
    }

    /** How many of them there are in a county, or in a unit. */
    record Part(String division, @Nullable Long people) {

        static Part of(NamedNumbers.Cell cell) {
            return new Part(cell.name(), cell.people());
        }
    }
}
