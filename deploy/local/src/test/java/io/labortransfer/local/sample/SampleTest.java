package io.labortransfer.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Sample FULL = Sample.of(SamplePlan.full(), TODAY);

    @Test
    void the_same_seed_and_day_give_the_same_files_to_the_byte(@TempDir Path one, @TempDir Path two)
            throws IOException {
        new SampleFiles(one).write(Sample.of(SamplePlan.small(), TODAY));
        new SampleFiles(two).write(Sample.of(SamplePlan.small(), TODAY));

        try (var files = Files.list(one)) {
            List<Path> written = files.toList();
            assertThat(written).hasSize(11);
            for (Path file : written) {
                assertThat(file).hasSameBinaryContentAs(two.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void another_seed_gives_other_people() {
        SamplePlan other = new SamplePlan(7, 500, SamplePlan.small().corridors());

        assertThat(Sample.of(other, TODAY).wishes("51"))
                .isNotEqualTo(Sample.of(SamplePlan.small(), TODAY).wishes("51"));
    }

    @Test
    void every_person_of_a_good_line_has_an_id_number_that_checks_and_nobody_has_the_number_of_another() {
        Set<String> numbers = new HashSet<>();
        for (ProvinceSample province : FULL.provinces()) {
            for (Person person : province.people()) {
                assertThat(ResidentNumber.checks(person.idNumber())).isTrue();
                assertThat(person.idNumber())
                        .startsWith("99" + province.corridor().origin());
                assertThat(numbers.add(person.idNumber())).isTrue();
            }
        }
        assertThat(numbers).hasSize(10_000);
    }

    @Test
    void people_are_between_16_and_65_and_live_in_a_county_of_their_province() {
        Places places = Places.load();
        for (ProvinceSample province : FULL.provinces()) {
            Set<String> counties = places.in(province.corridor().origin()).stream()
                    .map(Places.Place::code)
                    .collect(Collectors.toSet());
            assertThat(province.people()).allSatisfy(person -> {
                assertThat(Period.between(person.birthDate(), TODAY).getYears()).isBetween(16, 66);
                assertThat(counties).contains(person.registrationDivision());
            });
        }
    }

    @Test
    void sixty_employers_with_codes_that_check_offer_three_hundred_orders() {
        assertThat(FULL.firms()).hasSize(60).allMatch(firm -> CreditCode.checks(firm.uscc()));
        assertThat(FULL.firms().stream().map(Firm::uscc)).doesNotHaveDuplicates();
        assertThat(FULL.vacancies()).hasSize(300);
    }

    @Test
    void the_ledger_adds_up_line_by_line() {
        for (Ledger.ImportLedger file : FULL.ledger().imports()) {
            assertThat(file.created()).isEqualTo(5_000);
            assertThat(file.rows()).isEqualTo(file.created() + file.parked() + file.rejected());
            assertThat(file.rejectedByCode())
                    .containsAllEntriesOf(Map.of(
                            "ID_CHECKSUM", 5,
                            "ID_DATE", 2,
                            "ID_BIRTHDATE_MISMATCH", 3,
                            "BIRTH_DATE_FUTURE", 3,
                            "DIVISION_UNKNOWN", 4,
                            "DIVISION_FOREIGN", 2,
                            "OCCUPATION_UNKNOWN", 2,
                            "REQUIRED", 2,
                            "DUPLICATE_IN_FILE", 3))
                    .containsAllEntriesOf(Map.of("LINE_ENCODING", 2, "LINE_TOO_LONG", 1));
            assertThat(file.rejected()).isEqualTo(31);
        }
        assertThat(FULL.ledger().imports())
                .extracting(Ledger.ImportLedger::parked)
                .containsExactly(0, 12);
    }

    @Test
    void a_line_in_a_wrong_encoding_cannot_be_read_as_utf_8() {
        for (ProvinceSample province : FULL.provinces()) {
            assertThat(province.lines())
                    .filteredOn(line -> "LINE_ENCODING".equals(line.code()))
                    .allSatisfy(line -> assertThatThrownBy(
                                    () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())))
                            .isInstanceOf(CharacterCodingException.class));
        }
    }

    @Test
    void a_repeated_person_comes_after_the_first_line_of_that_person() {
        for (ProvinceSample province : FULL.provinces()) {
            List<String> lines = province.lines().stream()
                    .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if ("DUPLICATE_IN_FILE".equals(province.lines().get(i).code())) {
                    assertThat(lines.indexOf(lines.get(i))).isLessThan(i);
                }
            }
        }
    }

    @Test
    void the_published_seats_and_wishes_leave_1498_cases_of_whom_four_wait() {
        List<Ledger.CorridorLedger> corridors = FULL.ledger().corridors();

        assertThat(corridors).extracting(Ledger.CorridorLedger::wishes).containsExactly(2_358, 2_003);
        assertThat(corridors).extracting(Ledger.CorridorLedger::consents).containsExactly(2_278, 1_943);
        assertThat(corridors).extracting(Ledger.CorridorLedger::seats).containsExactly(1_640, 140);
        assertThat(corridors).extracting(Ledger.CorridorLedger::proposals).containsExactly(1_518, 113);
        assertThat(corridors).extracting(c -> c.declineProposal().size()).containsExactly(70, 12);
        assertThat(corridors).extracting(c -> c.declineOffer().size()).containsExactly(44, 7);
        assertThat(corridors).extracting(Ledger.CorridorLedger::cases).containsExactly(1_404, 94);
        assertThat(corridors).extracting(Ledger.CorridorLedger::waitlisted).containsExactly(4, 0);
        assertThat(corridors).extracting(Ledger.CorridorLedger::inWork).containsExactly(1_440, 124);
    }

    @Test
    void in_every_crowded_trade_more_people_wish_than_there_are_seats_and_in_every_roomy_one_fewer() {
        for (SamplePlan.Corridor corridor : FULL.plan().corridors()) {
            for (Trade trade : Trade.crowded(corridor.destination())) {
                assertThat(wishing(corridor, trade, Wish.Outlook.ONE_OF_MANY))
                        .isGreaterThanOrEqualTo(seats(corridor, trade));
            }
            for (Trade trade : Trade.roomy(corridor.destination())) {
                long wishing = wishing(corridor, trade, Wish.Outlook.GOES)
                        + wishing(corridor, trade, Wish.Outlook.DECLINES_PROPOSAL)
                        + wishing(corridor, trade, Wish.Outlook.DECLINES_OFFER);
                assertThat(wishing).isLessThanOrEqualTo(seats(corridor, trade));
            }
        }
    }

    private static long wishing(SamplePlan.Corridor corridor, Trade trade, Wish.Outlook outlook) {
        return FULL.wishes(corridor.origin()).stream()
                .filter(wish -> wish.outlook() == outlook)
                .filter(wish -> wish.occupations().contains(trade.occupation()))
                .count();
    }

    private static long seats(SamplePlan.Corridor corridor, Trade trade) {
        return FULL.vacancies().stream()
                .filter(vacancy -> vacancy.destination().equals(corridor.destination()))
                .filter(vacancy ->
                        vacancy.refusal() == null && vacancy.occupation().equals(trade.occupation()))
                .mapToLong(Vacancy::headcount)
                .sum();
    }
}
