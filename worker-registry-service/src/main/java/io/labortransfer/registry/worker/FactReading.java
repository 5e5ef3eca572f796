package io.labortransfer.registry.worker;

import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedAttestation;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedCategory;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedContact;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedSkill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one submitted record and notes what is wrong with them. */
final class FactReading {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final int SHORTEST_PHONE = 8;
    private static final int LONGEST_PHONE = 16;
    private static final int LONGEST_LANGUAGE_ALONE = 8;
    private static final int MOST_ENTRIES = 20;

    private final ReferenceLibrary library;
    private final Findings findings;
    private final LocalDate today;

    FactReading(ReferenceLibrary library, Findings findings, LocalDate today) {
        this.library = library;
        this.findings = findings;
        this.today = today;
    }

    /** A phone that may be missing. */
    static @Nullable String phone(Findings findings, String field, @Nullable String submitted) {
        var phone = findings.formed(field, submitted, 16);
        findings.form(field, phone, FactReading::isPhone);
        return phone;
    }

    /** A contact that may be missing; one that is there has a name and a phone. */
    static @Nullable Contact contact(Findings findings, String field, @Nullable SubmittedContact submitted) {
        if (submitted == null) {
            return null;
        }
        var name = findings.required(field + ".name", submitted.name(), 100);
        var phone = findings.required(field + ".phone", submitted.phone(), 16);
        findings.form(field + ".phone", phone, FactReading::isPhone);
        return new Contact(name, findings.optional(field + ".relation", submitted.relation(), 40), phone);
    }

    /** As E.164 has it, with the sign. Asked for every line of a file: no pattern. */
    static boolean isPhone(String text) {
        if (text.length() < SHORTEST_PHONE || text.length() > LONGEST_PHONE) {
            return false;
        }
        for (var i = 1; i < text.length(); i++) {
            if (text.charAt(i) < (i == 1 ? '1' : '0') || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.charAt(0) == '+';
    }

    static boolean isLanguage(String text) {
        return isLanguageAlone(text) || LANGUAGE.matcher(text).matches();
    }

    /** A language without script or region, as nearly every one is. */
    private static boolean isLanguageAlone(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i) | 0x20;
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return text.length() >= 2 && text.length() <= LONGEST_LANGUAGE_ALONE;
    }

    WorkerFacts read(WorkerSubmission submitted) {
        var attestation = findings.code("attestation", submitted.attestation(), Attestation.class);
        var capacity = findings.code("laborCapacity", submitted.laborCapacity(), LaborCapacity.class);
        var residence = findings.formed("residenceDivision", submitted.residenceDivision(), 12);
        if (residence != null) {
            residence(residence);
        }
        return new WorkerFacts(
                findings.required("sex", submitted.sex(), 10),
                findings.date("birthDate", submitted.birthDate()),
                findings.required("registrationDivision", submitted.registrationDivision(), 6),
                residence,
                categories(submitted.categories()),
                capacity,
                findings.code("mobility", submitted.mobility(), Mobility.class),
                reasons(submitted.cannotLeaveReasons()),
                findings.required("education", submitted.education(), 10),
                skills(submitted.skills()),
                languages(submitted.languages()),
                attestation,
                detail(submitted.capacityDetail(), capacity),
                Boolean.TRUE.equals(submitted.newGrowth()),
                Boolean.TRUE.equals(submitted.student()),
                Boolean.TRUE.equals(submitted.underProtection()),
                attestations(submitted.attestations(), attestation));
    }

    private @Nullable CapacityDetail detail(@Nullable String submitted, LaborCapacity capacity) {
        if (findings.formed("capacityDetail", submitted, 40) == null) {
            return null;
        }
        if (capacity != LaborCapacity.WEAK_OR_SEMI) {
            findings.add("capacityDetail", "CAPACITY_WITHOUT_DETAIL");
        }
        return findings.code("capacityDetail", submitted, CapacityDetail.class);
    }

    private FactAttestations attestations(@Nullable List<SubmittedAttestation> submitted, Attestation record) {
        var read = new ArrayList<FactAttestation>();
        var seen = new HashSet<String>();
        for (var one : limited("attestations", submitted)) {
            var field = "attestations." + read.size();
            var fact = findings.required(field + ".fact", one.fact(), 40);
            if (!fact.isEmpty() && !FactAttestations.FACTS.contains(fact)) {
                findings.add(
                        field + ".fact",
                        "VALUE_UNKNOWN",
                        String.join(
                                ", ", FactAttestations.FACTS.stream().sorted().toList()));
            } else if (!seen.add(fact)) {
                findings.add(field + ".fact", "FACT_TWICE");
            }
            var day = findings.optionalDate(field + ".attestedOn", one.attestedOn());
            if (day != null && day.isAfter(today)) {
                findings.add(field + ".attestedOn", "DATE_FUTURE");
            }
            read.add(new FactAttestation(
                    fact,
                    findings.code(field + ".attestation", one.attestation(), Attestation.class),
                    day,
                    findings.optional(field + ".evidenceRef", one.evidenceRef(), 200)));
        }
        return new FactAttestations(read).sparse(record);
    }

    private void residence(String code) {
        var divisions = library.divisions();
        var division = divisions.ofResidence(code).orElse(null);
        if (division == null) {
            findings.add("residenceDivision", "DIVISION_UNKNOWN");
        } else if (!division.holdsOn(today)) {
            RegistrationRules.notInForce("residenceDivision", division.code(), divisions, findings, today);
        }
    }

    private Categories categories(@Nullable List<SubmittedCategory> submitted) {
        var read = new ArrayList<Category>();
        for (var category : limited("categories", submitted)) {
            var field = "categories." + read.size();
            var code = findings.code(field + ".code", category.code(), CategoryCode.class);
            var from = findings.date(field + ".validFrom", category.validFrom());
            var to = findings.optionalDate(field + ".validTo", category.validTo());
            if (to != null && !to.isAfter(from)) {
                findings.add(field + ".validTo", "SPAN_EMPTY");
            }
            read.add(new Category(code, from, to, findings.required(field + ".source", category.source(), 40)));
        }
        return new Categories(read);
    }

    private Skills skills(@Nullable List<SubmittedSkill> submitted) {
        var read = new ArrayList<Skill>();
        for (var skill : limited("skills", submitted)) {
            var field = "skills." + read.size();
            var code = findings.required(field + ".occupationCode", skill.occupationCode(), 20);
            if (!code.isEmpty() && !library.occupations().isOccupation(code)) {
                var fault = library.occupations().fault("", code);
                findings.add(
                        field + ".occupationCode",
                        fault.code(),
                        fault.arguments().toArray());
            }
            read.add(new Skill(
                    code,
                    level(field + ".level", skill.level()),
                    findings.optional(field + ".certificateNo", skill.certificateNo(), 60),
                    findings.code(field + ".attestation", skill.attestation(), Attestation.class)));
        }
        return new Skills(read);
    }

    private int level(String field, @Nullable Integer level) {
        if (level == null) {
            findings.add(field, "REQUIRED");
            return 1;
        }
        if (level < 1 || level > 5) {
            findings.add(field, "VALUE_UNKNOWN", "1, 2, 3, 4, 5");
        }
        return level;
    }

    private List<String> reasons(@Nullable List<String> submitted) {
        var read = new ArrayList<String>();
        for (var reason : limited("cannotLeaveReasons", submitted)) {
            read.add(findings.code("cannotLeaveReasons." + read.size(), reason, CannotLeaveReason.class)
                    .name());
        }
        return read;
    }

    private List<String> languages(@Nullable List<String> submitted) {
        var read = new ArrayList<String>();
        for (var language : limited("languages", submitted)) {
            var field = "languages." + read.size();
            var code = findings.required(field, language, 35);
            findings.form(field, code, FactReading::isLanguage);
            read.add(code);
        }
        return read;
    }

    private <T> List<T> limited(String field, @Nullable List<T> submitted) {
        if (submitted == null) {
            return List.of();
        }
        if (submitted.size() > MOST_ENTRIES) {
            findings.add(field, "SIZE_WRONG", 0, MOST_ENTRIES);
            return List.of();
        }
        if (submitted.stream().anyMatch(entry -> entry == null)) {
            findings.add(field, "REQUIRED");
            return List.of();
        }
        return submitted;
    }
}
