package io.labortransfer.registry.importing.format;

import static io.labortransfer.registry.importing.ImportColumn.needed;
import static io.labortransfer.registry.importing.ImportColumn.optional;

import io.labortransfer.registry.importing.ImportColumn;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.CannotLeaveReason;
import io.labortransfer.registry.worker.CategoryCode;
import io.labortransfer.registry.worker.LaborCapacity;
import io.labortransfer.registry.worker.Mobility;
import io.labortransfer.registry.worker.RegistrationRules;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Every column of a file of workers, of those that may come again the first: what is read, and what the template shows. */
final class WorkerColumns {
    static final List<ImportColumn> ALL = List.of(
            needed("idType", "RESIDENT_ID").of(List.of("RESIDENT_ID")),
            needed("idNumber", ""),
            needed("name", "试验甲"),
            needed("sex", "1").of(sorted(RegistrationRules.SEXES)),
            needed("birthDate", ""),
            optional("phone", "+8613900000000"),
            optional("address", "试验路1号"),
            needed("registrationDivision", ""),
            optional("residenceDivision", ""),
            needed("laborCapacity", "NORMAL").of(names(LaborCapacity.values())),
            needed("mobility", "IN_COUNTY").of(names(Mobility.values())),
            needed("education", "70").of(sorted(RegistrationRules.EDUCATIONS)),
            needed("attestation", "COUNTY").of(names(Attestation.values())),
            optional("sourceSystem", "template"),
            needed("sourceRecordId", "example-1"),
            optional("cannotLeaveReasons.0", "CARE").of(names(CannotLeaveReason.values())),
            optional("languages.0", "zh"),
            optional("categories.0.code", "LOP").of(names(CategoryCode.values())),
            optional("categories.0.validFrom", "2020-01-01"),
            optional("categories.0.validTo", ""),
            optional("categories.0.source", "county-registry"),
            optional("skills.0.occupationCode", "6-05-01-03"),
            optional("skills.0.level", "4").of(List.of("1", "2", "3", "4", "5")),
            optional("skills.0.certificateNo", ""),
            optional("skills.0.attestation", "COUNTY").of(names(Attestation.values())));

    private WorkerColumns() {}

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }
}
