package io.labortransfer.matching.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a line counts, and where. */
class LinesInForceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final UUID LINE = new UUID(1, 1);

    private static LinesInForce line(String state, int year, @Nullable String occupation, String group) {
        return LinesInForce.of(
                List.of(new AgreementLink(
                        new UUID(1, 2),
                        1,
                        state,
                        "51",
                        "5117",
                        "44",
                        "4419",
                        DAY.minusDays(10),
                        DAY.plusDays(1),
                        List.of(LINE),
                        List.of(new LineTerms(LINE, year, occupation, group, 100, 0)))),
                DAY);
    }

    private static Set<UUID> counting(LinesInForce lines, String unit, String home, boolean lop) {
        return lines.counting(unit, home, lop);
    }

    @Test
    void it_counts_those_of_the_sending_party_and_of_its_group() {
        LinesInForce ofLop = line("ACTIVE", 2026, null, "LOP");
        LinesInForce ofAll = line("ACTIVE", 2026, null, "ALL");

        assertThat(counting(ofLop, "51", "511702", true)).containsExactly(LINE);
        assertThat(counting(ofLop, "51", "511702", false)).isEmpty();
        assertThat(counting(ofAll, "51", "511702", false)).containsExactly(LINE);
        assertThat(counting(ofAll, "51", "513401", true)).as("of another city").isEmpty();
        assertThat(counting(ofAll, "52", "511702", true)).as("of another unit").isEmpty();
    }

    @Test
    void it_carries_orders_of_its_work_where_the_receiving_party_is() {
        Optional<LineInForce> any = line("ACTIVE", 2026, null, "ALL").find(LINE);
        Optional<LineInForce> sewing = line("ACTIVE", 2026, "6-05", "ALL").find(LINE);

        assertThat(any).hasValueSatisfying(line -> {
            assertThat(line.carries("44", "441900", "4-03-02-01")).isTrue();
            assertThat(line.carries("44", "440300", "4-03-02-01")).isFalse();
            assertThat(line.carries("33", "441900", "4-03-02-01")).isFalse();
        });
        assertThat(sewing).hasValueSatisfying(line -> {
            assertThat(line.carries("44", "441900", "6-05-01-01")).isTrue();
            assertThat(line.carries("44", "441900", "4-03-02-01")).isFalse();
        });
    }

    @Test
    void only_an_agreement_in_force_counts_and_a_line_of_a_past_year_does_not() {
        for (String state : List.of("DRAFT", "PROPOSED", "SIGNED", "SUSPENDED", "EXPIRED", "TERMINATED")) {
            assertThat(line(state, 2026, null, "ALL").lines()).as(state).isEmpty();
        }
        assertThat(line("ACTIVE", 2025, null, "ALL").lines()).isEmpty();
        assertThat(line("ACTIVE", 2027, null, "ALL").lines()).as("filled ahead").hasSize(1);
    }
}
