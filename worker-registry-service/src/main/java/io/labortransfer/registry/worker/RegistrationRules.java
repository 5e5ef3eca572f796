package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.reference.Divisions;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether a submitted record can be registered; both doors pass here. */
@Singleton // asked for every line of a file: no proxy
public class RegistrationRules {
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private final ReferenceLibrary library;
    private final RegistrationSettings settings;
    private final Clock clock;

    RegistrationRules(ReferenceLibrary library, RegistrationSettings settings, Clock clock) {
        this.library = library;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Examines a record for an office.
     *
     * @param reach the unit and prefix that the office registers for
     * @param fileSystem the source system named for a whole file, for records that name none
     */
    public Examination examine(WorkerSubmission submitted, ProvinceScope reach, @Nullable String fileSystem) {
        return examine(submitted, reach, fileSystem, null);
    }

    /** As {@link #examine(WorkerSubmission, ProvinceScope, String)}, of a record that is known: the name of its system is not judged again. */
    Examination examine(
            WorkerSubmission submitted,
            ProvinceScope reach,
            @Nullable String fileSystem,
            @Nullable String knownSystem) {
        var findings = new Findings();
        var today = Times.today(clock);
        var idNumber = identity(submitted, findings, today);
        var name = findings.required("name", submitted.name(), 100);
        var phone = FactReading.phone(findings, "phone", submitted.phone());
        var address = findings.optional("address", submitted.address(), 300);
        var alternate = FactReading.contact(findings, "alternateContact", submitted.alternateContact());
        var emergency = FactReading.contact(findings, "emergencyContact", submitted.emergencyContact());
        var assistance = findings.optional("assistanceOwner", submitted.assistanceOwner(), 100);
        var facts = new FactReading(library, findings, today).read(submitted);
        place(facts.registrationDivision(), reach, findings, today);
        home(facts.residenceDivision(), reach, findings);
        oneOf("sex", facts.sex(), library.sexes(), findings);
        oneOf("education", facts.education(), library.educations(), findings);
        var ownSystem = submitted.sourceSystem();
        var system = findings.required(
                "sourceSystem", ownSystem == null || ownSystem.isBlank() ? fileSystem : ownSystem, 40);
        if (!system.equals(knownSystem)) { // we name it ourselves when a worker has moved
            findings.form("sourceSystem", system, SYSTEM);
        }
        var recordId = findings.required("sourceRecordId", submitted.sourceRecordId(), 100);
        var clientId = findings.optionalUuid("clientId", submitted.clientId());
        if (!findings.clean() || idNumber == null) {
            return new Examination.Faulty(findings.all());
        }
        return new Examination.Sound(new Registration(
                new Person(idNumber, name, phone, address, alternate, emergency, assistance),
                facts,
                new SourceRecord(system, recordId),
                clientId));
    }

    private @Nullable IdNumber identity(WorkerSubmission submitted, Findings findings, LocalDate today) {
        if (!"RESIDENT_ID".equals(findings.required("idType", submitted.idType(), 40))
                && submitted.idType() != null
                && !submitted.idType().isBlank()) {
            findings.add("idType", "VALUE_UNKNOWN", "RESIDENT_ID");
        }
        var birthDate = submitted.birthDate() == null ? null : new Findings().optionalDate("", submitted.birthDate());
        if (birthDate != null) {
            age(birthDate, findings, today);
        }
        var normal = IdNumber.normal(findings.required("idNumber", submitted.idNumber(), 40));
        if (normal.isEmpty()) {
            return null;
        }
        var fault = IdNumber.fault(normal);
        if (fault.isPresent()) {
            findings.add("idNumber", fault.get());
            return null;
        }
        var idNumber = IdNumber.of(normal);
        if (idNumber.isSynthetic() && !settings.syntheticIdsAllowed()) {
            findings.add("idNumber", "SYNTHETIC_ID_REFUSED");
        }
        if (birthDate != null && !birthDate.isAfter(today) && !birthDate.equals(idNumber.birthDate())) {
            findings.add("birthDate", "ID_BIRTHDATE_MISMATCH");
        }
        return idNumber;
    }

    private static void age(LocalDate birthDate, Findings findings, LocalDate today) {
        if (birthDate.isAfter(today)) {
            findings.add("birthDate", "BIRTH_DATE_FUTURE");
        } else if (!WorkingAge.isRegistrable(birthDate, today)) {
            findings.add("birthDate", "TOO_YOUNG", WorkingAge.REGISTERED_FROM);
        }
    }

    private void place(String code, ProvinceScope reach, Findings findings, LocalDate today) {
        if (code.isEmpty()) {
            return;
        }
        var divisions = library.divisions();
        var division = divisions.find(code).orElse(null);
        if (division == null || !division.holdsOn(today) || !divisions.isLowest(division, today)) {
            notInForce("registrationDivision", code, divisions, findings, today);
        } else if (!division.reportingUnit().equals(reach.province())
                || !Area.of(reach).admits(code)) {
            findings.add("registrationDivision", "DIVISION_FOREIGN");
        }
    }

    /** An office of a town has those who live there, and none who is not said to. */
    private static void home(@Nullable String code, ProvinceScope reach, Findings findings) {
        Area.of(reach)
                .residence()
                .filter(town -> code == null || !code.startsWith(town))
                .ifPresent(town -> findings.add("residenceDivision", "RESIDENCE_FOREIGN", town));
    }

    /** What stands in its place is told, so that the code is mended in one step. */
    static void notInForce(String field, String code, Divisions divisions, Findings findings, LocalDate today) {
        var fault = divisions.fault("", code, today);
        findings.add(field, fault.code(), fault.arguments().toArray());
    }

    private static void oneOf(String field, String value, Set<String> codes, Findings findings) {
        if (!value.isEmpty() && !codes.contains(value)) {
            findings.add(
                    field,
                    "VALUE_UNKNOWN",
                    String.join(", ", codes.stream().sorted().toList()));
        }
    }
}
