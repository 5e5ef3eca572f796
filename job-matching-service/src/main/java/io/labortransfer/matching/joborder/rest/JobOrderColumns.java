package io.labortransfer.matching.joborder.rest;

import static io.labortransfer.kit.importing.ImportColumn.needed;
import static io.labortransfer.kit.importing.ImportColumn.optional;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.matching.joborder.EmploymentForm;
import io.labortransfer.matching.joborder.Requirement;
import io.labortransfer.matching.joborder.Terms;
import io.labortransfer.matching.joborder.Wage;
import java.util.Arrays;
import java.util.List;

/** Every column of a file of job orders, of those that may come again the first. */
final class JobOrderColumns {

    private static final List<String> YES_OR_NO = List.of("false", "true");

    static final List<ImportColumn> ALL = List.of(
            optional("sourceSystem", "template"),
            needed("sourceRecordId", "order-1"),
            optional("submit", "false").of(YES_OR_NO),
            optional("employerId", ""),
            needed("employmentForm", "DIRECT").of(names(EmploymentForm.values())),
            optional("legalEmployerId", ""),
            optional("userEmployerId", ""),
            optional("dispatchReference", ""),
            needed("workForm", "EMPLOYED").of(List.of("EMPLOYED", "WORKSHOP", "WORK_RELIEF", "FLEXIBLE", "FARM_HIRED")),
            needed("occupationCode", "6-05-01-01"),
            optional("industryCode", ""),
            needed("siteDivision", ""),
            optional("siteAddress", ""),
            needed("headcount", "10"),
            needed("nightShift", "false").of(YES_OR_NO),
            needed("publishFrom", ""),
            needed("validTo", ""),
            needed("startFrom", ""),
            needed("fullTime", "true").of(YES_OR_NO),
            needed("wage.baseFen", "450000"),
            needed("wage.basis", "MONTHLY").of(names(Wage.Basis.values())),
            optional("wage.overtimeIncluded", "false").of(YES_OR_NO),
            optional("wage.usualWeeklyHours", "44"),
            optional("wage.rangeFen.min", ""),
            optional("wage.rangeFen.max", ""),
            optional("wage.deductions.0.code", ""),
            optional("wage.deductions.0.fen", ""),
            optional("wage.payDay", "15"),
            needed("terms.contractKind", "LABOR_CONTRACT"),
            optional("terms.insurance.0", "WORK_INJURY"),
            optional("terms.lodging.provided", "true").of(YES_OR_NO),
            optional("terms.lodging.costFen", "0"),
            optional("terms.lodging.beds", "20"),
            needed("terms.returnFunding", "EMPLOYER").of(names(Terms.ReturnFunding.values())),
            optional("requirements.0.type", "").of(names(Requirement.Type.values())),
            optional("requirements.0.value", ""),
            optional("requirements.0.mandatory", "").of(YES_OR_NO),
            optional("requirements.0.legalGround", ""),
            optional("agreementLineId", ""),
            optional("guaranteeId", ""),
            optional("brandId", ""),
            optional("subsidized", "false").of(YES_OR_NO),
            optional("reopenOnLeave", "false").of(YES_OR_NO));

    private JobOrderColumns() {}

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }
}
