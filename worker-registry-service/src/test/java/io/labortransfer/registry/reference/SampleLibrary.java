package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A library with a few rows, for tests without a database. */
public final class SampleLibrary {
    private SampleLibrary() {}

    /** Two counties of 51, one of them ended, one county of 52, and one occupation. */
    public static ReferenceLibrary small() {
        var library = new ReferenceLibrary();
        library.fill(List.of(
                list(
                        "divisions",
                        Map.of("code", "510000", "reportingUnit", "51", "level", "UNIT"),
                        Map.of("code", "513431", "reportingUnit", "51", "level", "COUNTY"),
                        Map.of(
                                "code",
                                "513425",
                                "reportingUnit",
                                "51",
                                "level",
                                "COUNTY",
                                "validTo",
                                "2021-12-31",
                                "successorCode",
                                "513402"),
                        Map.of("code", "441900", "reportingUnit", "44", "level", "CITY"),
                        Map.of("code", "440300", "reportingUnit", "44", "level", "CITY"),
                        Map.of("code", "440305", "reportingUnit", "44", "level", "COUNTY"),
                        Map.of("code", "440000", "reportingUnit", "44", "level", "UNIT"),
                        Map.of("code", "520521", "reportingUnit", "52", "level", "COUNTY")),
                list("occupations", Map.of("code", "6"), Map.of("code", "6-05-01-03")),
                list("work-forms", Map.of("code", "EMPLOYED"))));
        return library;
    }

    @SafeVarargs
    private static ReferenceRevision list(String name, Map<String, Object>... items) {
        return new ReferenceRevision(name, "00", 1, LocalDate.of(2020, 1, 1), null, "test", List.of(items));
    }
}
