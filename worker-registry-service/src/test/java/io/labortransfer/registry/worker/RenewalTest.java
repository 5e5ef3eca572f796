package io.labortransfer.registry.worker;

import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.reference.SampleLibrary;
import io.labortransfer.testing.MovableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RegistrationRules rules =
            new RegistrationRules(SampleLibrary.small(), () -> true, MovableClock.at("2026-01-05T10:00:00+08:00"));
    private final WorkerJson worker = aWorker().without("residenceDivision");

    @Test
    void what_kind_of_weakness_it_is_goes_with_the_weakness() {
        var known = record(worker.with("laborCapacity", "WEAK_OR_SEMI").with("capacityDetail", "SEMI"));

        var still = record(worker.without("capacityDetail").with("education", "60"));
        assertThat(Renewal.of(known, still).facts().capacityDetail()).isEqualTo(CapacityDetail.SEMI);
        var strong = record(worker.with("laborCapacity", "NORMAL"));
        assertThat(Renewal.of(known, strong).facts().capacityDetail()).isNull();
    }

    @Test
    void a_contact_told_without_a_day_or_by_an_office_stands_against_nothing() {
        var known = record(worker.with("attestations", List.of(Map.of("fact", "phone", "attestation", "STATION"))));
        var dated = record(worker.with("attestations", List.of(phone("SYSTEM", "2026-01-04"))));
        var said = record(worker.with("phone", "+8613911112222").without("attestations"));

        assertThat(Renewal.of(known, said).person().phone()).isEqualTo("+8613911112222");
        assertThat(Renewal.of(dated, said).person().phone()).isEqualTo("+8613911112222");
        assertThat(Renewal.of(dated, said).facts().attestations()).isEqualTo(FactAttestations.NONE);
    }

    @Test
    void a_contact_that_was_told_stands_until_the_same_day_is_named() {
        var former = worker.phone();
        var told = record(
                worker.with("phone", "+8613911112222").with("attestations", List.of(phone("SELF", "2026-01-04"))));
        worker.with("phone", former);

        var sooner = record(worker.with("attestations", List.of(phone("VILLAGE", "2026-01-03"))));
        assertThat(Renewal.of(told, sooner).person().phone()).isEqualTo("+8613911112222");
        assertThat(Renewal.of(told, sooner).facts().attestations().items())
                .containsExactly(told.facts().attestations().items().getFirst());
        var sameDay = record(worker.with("attestations", List.of(phone("VILLAGE", "2026-01-04"))));
        assertThat(Renewal.of(told, sameDay).person().phone()).isEqualTo(former);
    }

    @Test
    void who_vouched_for_a_fact_vouches_no_more_when_another_value_stands_there() {
        var known = record(worker.with(
                "attestations",
                List.of(
                        Map.of("fact", "education", "attestation", "VILLAGE"),
                        Map.of("fact", "mobility", "attestation", "VILLAGE"))));
        var said = record(worker.without("attestations").with("education", "60"));

        assertThat(Renewal.of(known, said).facts().attestations().items())
                .extracting(FactAttestation::fact)
                .containsExactly("mobility");
    }

    @Test
    void what_was_written_since_stands_with_whoever_vouched_for_it() {
        var known = record(worker.with("education", "60"));
        var said = record(
                worker.with("education", "70").with("mobility", "IN_COUNTY").with("attestation", "SYSTEM"));

        var renewed = Renewal.of(known, said, List.of("education"));

        assertThat(renewed.facts().education()).isEqualTo("60");
        assertThat(renewed.facts().mobility()).isEqualTo(Mobility.IN_COUNTY);
        assertThat(renewed.facts().attestations().items())
                .containsExactly(new FactAttestation("education", Attestation.COUNTY, null, null));
    }

    private static Map<String, String> phone(String attestation, String day) {
        return Map.of("fact", "phone", "attestation", attestation, "attestedOn", day);
    }

    private Registration record(WorkerJson record) {
        var submitted = JSON.convertValue(record.json(), WorkerSubmission.class);
        return switch (rules.examineLine(submitted, ProvinceScope.ofProvince("51"), null)) {
            case Examination.Sound sound -> sound.registration();
            case Examination.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }
}
