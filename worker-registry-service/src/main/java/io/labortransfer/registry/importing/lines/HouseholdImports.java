package io.labortransfer.registry.importing.lines;

import static io.labortransfer.kit.importing.ImportColumn.needed;
import static io.labortransfer.kit.importing.ImportColumn.optional;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.LineSubject;
import io.labortransfer.kit.importing.RecordFormats;
import io.labortransfer.kit.importing.lines.LineByLine;
import io.labortransfer.kit.importing.lines.LineFate;
import io.labortransfer.kit.importing.lines.LineImports;
import io.labortransfer.kit.importing.lines.LineSender;
import io.labortransfer.kit.importing.lines.LineTurn;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.household.AgeBand;
import io.labortransfer.registry.household.Household;
import io.labortransfer.registry.household.HouseholdDirectory;
import io.labortransfer.registry.household.HouseholdFacts;
import io.labortransfer.registry.household.HouseholdRefusal;
import io.labortransfer.registry.household.HouseholdRegistry;
import io.labortransfer.registry.household.Households;
import io.labortransfer.registry.household.MemberRelation;
import io.labortransfer.registry.household.MonitoringReports;
import io.labortransfer.registry.household.MonitoringType;
import io.labortransfer.registry.household.RiskState;
import io.labortransfer.registry.household.StatedMember;
import io.labortransfer.registry.importing.ImportExample;
import io.labortransfer.registry.worker.LaborCapacity;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Files of households, each known by the record that it comes from. */
@Singleton
class HouseholdImports extends LineImports<HouseholdLine> {
    private static final List<ImportColumn> COLUMNS = List.of(
            optional("sourceSystem", "template"),
            needed("sourceRecordId", "household-1"),
            needed("registrationDivision", ""),
            optional("relocated", "false").of(List.of("false", "true")),
            needed("members.0.relation", "HEAD").of(names(MemberRelation.values())),
            optional("members.0.idNumber", ""),
            optional("members.0.sourceSystem", ""),
            optional("members.0.sourceRecordId", ""),
            optional("members.0.ageBand", "").of(names(AgeBand.values())),
            optional("members.0.capacity", "").of(names(LaborCapacity.values())),
            optional("monitoringType", "UNSTABLE").of(names(MonitoringType.values())),
            optional("monitoringOn", "2026-01-01"),
            optional("riskState", "AT_RISK").of(names(RiskState.values())),
            optional("riskOn", "2026-01-01"));

    private final HouseholdReading reading;
    private final Households households;
    private final HouseholdDirectory directory;
    private final HouseholdRegistry registry;
    private final MonitoringReports reports;
    private final LeftHouseholds left;

    HouseholdImports(
            RecordFormats formats,
            LineByLine engine,
            ImportExample example,
            HouseholdReading reading,
            Households households,
            HouseholdDirectory directory,
            HouseholdRegistry registry,
            MonitoringReports reports,
            LeftHouseholds left) {
        super(formats.of(HouseholdLine.class, COLUMNS, HouseholdFacts.MOST_MEMBERS), engine, example);
        this.reading = reading;
        this.households = households;
        this.directory = directory;
        this.registry = registry;
        this.reports = reports;
        this.left = left;
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    @Override
    public String name() {
        return "households";
    }

    @Override
    public String idPrefix() {
        return "hhd";
    }

    @Override
    protected boolean asksWhoWasNamed() {
        return true;
    }

    @Override
    protected String column(String field) {
        return field.replaceFirst("^(members\\.[0-9]+)\\.workerId$", "$1.idNumber");
    }

    @Override
    protected LineFate take(LineSender sender, HouseholdLine line, LineTurn turn) {
        var read = reading.read(sender, line);
        var source = read.source();
        turn.isAbout(LineSubject.of(
                LeftHouseholds.key(source),
                read.facts().members().stream()
                        .map(StatedMember::workerId)
                        .filter(Objects::nonNull)
                        .toList()));
        if (turn.isDry()) {
            left.leave(sender, read, turn);
        }
        var known = households.bySource(sender.scope(), List.of(source));
        var fate = known.isEmpty() ? entered(sender, read) : corrected(sender, known.getFirst(), read);
        if (turn.isDry() && read.facts().workers().stream().anyMatch(turn::isNamedBefore)) {
            // A line before, taken back as well, would have put the member into its household.
            Ruling.refused(HouseholdRefusal.IN_OTHER_HOUSEHOLD).orThrow();
        }
        return fate;
    }

    private LineFate entered(LineSender sender, HouseholdReading.Read read) {
        sender.mustCreate();
        var household = registry.enter(sender.passport(), read.facts()).household();
        report(sender, household, read);
        return LineFate.created(household.uuid());
    }

    /** A household that another office alone reaches is not this one's to correct. */
    private LineFate corrected(LineSender sender, Household household, HouseholdReading.Read read) {
        if (!directory.reaches(sender.passport(), household)) {
            throw Problems.invalid(new FieldError("/sourceRecordId", "HOUSEHOLD_SOURCE_TAKEN"));
        }
        var before = household.version();
        var now = registry.correct(sender.passport(), household.uuid(), known -> read.facts())
                .household();
        var reported = report(sender, now, read);
        if (!reported && now.version() == before) {
            return LineFate.unchanged(household.uuid());
        }
        sender.mustChange();
        return LineFate.updated(household.uuid());
    }

    private boolean report(LineSender sender, Household household, HouseholdReading.Read read) {
        var monitoring = read.monitoring() == null ? household.monitoring() : read.monitoring();
        var risk = read.risk() == null ? household.risk() : read.risk();
        return reports.take(
                        sender.scope(),
                        household.uuid(),
                        monitoring,
                        risk,
                        sender.passport().org())
                .orThrow();
    }
}
