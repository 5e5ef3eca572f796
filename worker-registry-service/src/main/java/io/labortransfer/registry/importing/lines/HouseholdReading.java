package io.labortransfer.registry.importing.lines;

import io.labortransfer.kit.importing.lines.LineSender;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.household.HouseholdFacts;
import io.labortransfer.registry.household.MemberRelation;
import io.labortransfer.registry.household.Monitoring;
import io.labortransfer.registry.household.Risk;
import io.labortransfer.registry.household.StatedMember;
import io.labortransfer.registry.importing.lines.HouseholdLine.MemberLine;
import io.labortransfer.registry.worker.SourceRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line as a household is stated, with all that is wrong at once; what a household may be is ruled where it is entered. */
@ApplicationScoped
class HouseholdReading {
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
    private static final int LONGEST_ID = 100;

    private final NamedPersons persons;
    private final Clock clock;

    HouseholdReading(NamedPersons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * What a line says.
     *
     * @param source the record that it comes from
     * @param facts what an office may state
     * @param monitoring how it is watched, if the line says so
     * @param risk how its risk stands, if the line says so
     */
    record Read(
            SourceRecord source,
            HouseholdFacts facts,
            @Nullable Monitoring monitoring,
            @Nullable Risk risk) {}

    Read read(LineSender sender, HouseholdLine line) {
        var faults = new ArrayList<FieldError>();
        var system = line.sourceSystem() == null ? sender.sourceSystem() : line.sourceSystem();
        var source = new SourceRecord(
                matching("/sourceSystem", system, SYSTEM, faults),
                id("/sourceRecordId", line.sourceRecordId(), faults));
        var facts = new HouseholdFacts(
                matching("/registrationDivision", line.registrationDivision(), DIVISION, faults),
                Boolean.TRUE.equals(line.relocated()),
                members(sender, line.members(), faults),
                source);
        together("monitoringType", line.monitoringType(), "monitoringOn", line.monitoringOn(), faults);
        together("riskState", line.riskState(), "riskOn", line.riskOn(), faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return new Read(
                source,
                facts,
                line.monitoringType() == null
                        ? null
                        : new Monitoring(line.monitoringType(), source.system(), line.monitoringOn()),
                line.riskState() == null ? null : new Risk(line.riskState(), source.system(), line.riskOn()));
    }

    private static String matching(String pointer, @Nullable String text, Pattern form, List<FieldError> faults) {
        if (text == null) {
            faults.add(new FieldError(pointer, "REQUIRED"));
            return "";
        }
        if (!form.matcher(text).matches()) {
            faults.add(new FieldError(pointer, "FORMAT_WRONG"));
        }
        return text;
    }

    private static String id(String pointer, @Nullable String text, List<FieldError> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new FieldError(pointer, "REQUIRED"));
            return "";
        }
        if (text.length() > LONGEST_ID) {
            faults.add(new FieldError(pointer, "SIZE_WRONG", 1, LONGEST_ID));
        }
        return text;
    }

    private void together(
            String what, @Nullable Object said, String when, @Nullable LocalDate on, List<FieldError> faults) {
        if ((said == null) != (on == null)) {
            faults.add(new FieldError("/" + (said == null ? what : when), "REQUIRED"));
        }
        if (on != null && on.isAfter(Times.today(clock))) {
            faults.add(new FieldError("/" + when, "DATE_FUTURE"));
        }
    }

    private List<StatedMember> members(
            LineSender sender, @Nullable List<@Nullable MemberLine> members, List<FieldError> faults) {
        if (members == null || members.isEmpty()) {
            faults.add(new FieldError("/members", "REQUIRED"));
            return List.of();
        }
        if (members.size() > HouseholdFacts.MOST_MEMBERS) {
            faults.add(new FieldError("/members", "SIZE_WRONG", 1, HouseholdFacts.MOST_MEMBERS));
            return List.of();
        }
        var stated = new ArrayList<StatedMember>();
        for (var i = 0; i < members.size(); i++) {
            var member = member(sender, "/members/" + i, members.get(i), faults);
            if (member != null) {
                stated.add(member);
            }
        }
        return stated;
    }

    private @Nullable StatedMember member(
            LineSender sender, String pointer, @Nullable MemberLine member, List<FieldError> faults) {
        if (member == null) {
            faults.add(new FieldError(pointer, "REQUIRED"));
            return null;
        }
        var relation = member.relation();
        if (relation == null) {
            faults.add(new FieldError(pointer + "/relation", "REQUIRED"));
            return null;
        }
        return member.naming().isEmpty()
                ? other(pointer, relation, member, faults)
                : worker(sender, pointer, relation, member, faults);
    }

    private static @Nullable StatedMember other(
            String pointer, MemberRelation relation, MemberLine member, List<FieldError> faults) {
        var ageBand = member.ageBand();
        var capacity = member.capacity();
        if (ageBand == null) {
            faults.add(new FieldError(pointer + "/ageBand", "ONE_NEEDED", "idNumber, sourceRecordId, ageBand"));
        }
        if (capacity == null) {
            faults.add(new FieldError(pointer + "/capacity", "ONE_NEEDED", "idNumber, sourceRecordId, capacity"));
        }
        return ageBand == null || capacity == null ? null : new StatedMember(null, relation, ageBand, capacity);
    }

    private @Nullable StatedMember worker(
            LineSender sender, String pointer, MemberRelation relation, MemberLine member, List<FieldError> faults) {
        if (member.ageBand() != null) {
            faults.add(new FieldError(pointer + "/ageBand", "FROM_REGISTRATION"));
        }
        if (member.capacity() != null) {
            faults.add(new FieldError(pointer + "/capacity", "FROM_REGISTRATION"));
        }
        return persons.find(sender, member.naming(), pointer, "MEMBER_UNKNOWN", faults)
                .map(found -> new StatedMember(found.uuid(), relation, null, null))
                .orElse(null);
    }
}
