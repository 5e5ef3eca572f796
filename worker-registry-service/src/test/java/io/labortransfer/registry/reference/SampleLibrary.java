package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A library with a few rows, for tests without a database. */
public final class SampleLibrary {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private SampleLibrary() {}

    /** Some counties of 51 and 52, current, ended and to come, one of 66 with the digits of 65, one occupation, some codes of a person. */
    public static ReferenceLibrary small() {
        var library = new ReferenceLibrary();
        library.fill(
                List.of(
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
                                        "successors",
                                        List.of("513402")),
                                Map.of("code", "513402", "reportingUnit", "51", "level", "COUNTY"),
                                division("522423", "52", "2011-12-31", "520522"),
                                division("520522", "52", "2021-12-31", "520581"),
                                division("520581", "52", null),
                                division("510001", "51", "2020-01-01", "513431", "513402"),
                                division("659001", "66", null),
                                division("520583", "52", "2027-01-01", "520584"),
                                Map.of(
                                        "code",
                                        "520584",
                                        "reportingUnit",
                                        "52",
                                        "level",
                                        "COUNTY",
                                        "validFrom",
                                        "2027-01-01"),
                                Map.of("code", "441900", "reportingUnit", "44", "level", "CITY"),
                                Map.of("code", "440300", "reportingUnit", "44", "level", "CITY"),
                                Map.of("code", "440305", "reportingUnit", "44", "level", "COUNTY"),
                                Map.of("code", "440000", "reportingUnit", "44", "level", "UNIT"),
                                Map.of("code", "520521", "reportingUnit", "52", "level", "COUNTY")),
                        list("occupations", Map.of("code", "6"), Map.of("code", "6-05-01-03")),
                        list("work-forms", Map.of("code", "EMPLOYED")),
                        list("sex-codes", Map.of("code", "0"), Map.of("code", "1"), Map.of("code", "2")),
                        list("education-codes", Map.of("code", "60"), Map.of("code", "70"))),
                TODAY);
        return library;
    }

    private static Map<String, Object> division(
            String code, String unit, @Nullable String validTo, String... successors) {
        var row = new HashMap<String, Object>(Map.of("code", code, "reportingUnit", unit, "level", "COUNTY"));
        if (validTo != null) {
            row.put("validTo", validTo);
            row.put("successors", List.of(successors));
        }
        return row;
    }

    @SafeVarargs
    private static ReferenceRevision list(String name, Map<String, Object>... items) {
        return new ReferenceRevision(name, "00", 1, LocalDate.of(2020, 1, 1), null, "test", List.of(items));
    }
}
