package io.labortransfer.benchmark.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.local.sample.ResidentNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountryTest {
    private static final Path DIVISIONS = Path.of(
            "..", "..", "worker-registry-service", "src", "main", "resources", "reference", "divisions-00-r2.json");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void thirty_one_units_hold_exactly_all_workers_skewed_as_in_life() throws IOException {
        Country country = Country.of(32_780_000, DIVISIONS);
        assertThat(country.units()).hasSize(31);
        assertThat(country.workers()).isEqualTo(32_780_000);
        assertThat(country.units().getFirst().people()).isGreaterThan(3_000_000);
        assertThat(country.units().getLast()).extracting(Unit::code).isEqualTo("31");
        assertThat(country.units())
                .allSatisfy(unit -> assertThat(unit.counties()).isNotEmpty());
        assertThat(country.busy()).hasSize(6).doesNotContainAnyElementsOf(country.quiet());
        assertThat(Country.of(31_000, DIVISIONS).workers()).isEqualTo(31_000);
    }

    @Test
    void of_all_the_people_of_the_largest_unit_no_two_have_one_id_number() {
        UnitPeople people = new UnitPeople(new Unit("53", 3_400_000, List.of("530102")), TODAY);
        Set<Long> seen = new HashSet<>();
        for (int number = 0; number < 3_400_000; number++) {
            seen.add(Long.valueOf(people.idNumber(number).substring(4, 17)));
        }
        assertThat(seen).hasSize(3_400_000);
    }

    @Test
    void a_record_is_json_with_a_right_number_of_its_unit_and_the_same_whenever_it_is_asked_for() throws IOException {
        UnitPeople people = new UnitPeople(new Unit("53", 10_000, List.of("530102", "530111")), TODAY);
        for (int number = 0; number < 2_000; number++) {
            JsonNode record = new ObjectMapper().readTree(people.record(number));
            String id = record.path("idNumber").asText();
            assertThat(ResidentNumber.checks(id)).isTrue();
            assertThat(id).startsWith("9953").isEqualTo(people.idNumber(number));
            assertThat(record.path("birthDate").asText().replace("-", "")).isEqualTo(id.substring(6, 14));
            assertThat(LocalDate.parse(record.path("birthDate").asText())).isBefore(TODAY.minusYears(16));
            assertThat(Character.digit(id.charAt(16), 10) % 2 == 1)
                    .isEqualTo(record.path("sex").asText().equals("1"));
            assertThat(record.path("registrationDivision").asText()).isIn("530102", "530111");
        }
        assertThat(people.record(7)).isEqualTo(people.record(7));
    }

    @Test
    void one_in_a_thousand_is_a_second_record_with_the_name_and_phone_of_the_one_before() throws IOException {
        UnitPeople people = new UnitPeople(new Unit("53", 10_000, List.of("530102")), TODAY);
        JsonNode first = new ObjectMapper().readTree(people.record(4_998));
        JsonNode second = new ObjectMapper().readTree(people.record(4_999));
        assertThat(UnitPeople.secondRecords(10_000)).isEqualTo(10);
        assertThat(second.path("name")).isEqualTo(first.path("name"));
        assertThat(second.path("phone")).isEqualTo(first.path("phone"));
        assertThat(second.path("phone").isTextual()).isTrue();
        assertThat(second.path("idNumber")).isNotEqualTo(first.path("idNumber"));
    }
}
