package io.labortransfer.registry.importing.format;

import static io.labortransfer.kit.importing.ImportColumn.needed;
import static io.labortransfer.kit.importing.ImportColumn.optional;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.CannotLeaveReason;
import io.labortransfer.registry.worker.CapacityDetail;
import io.labortransfer.registry.worker.CategoryCode;
import io.labortransfer.registry.worker.FactAttestations;
import io.labortransfer.registry.worker.LaborCapacity;
import io.labortransfer.registry.worker.Mobility;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Every column of a file of workers, of those that may come again the first: what is read, and what the template shows. Codes of reference
 * lists are told by the lists.
 */
final class WorkerColumns {
    private static final List<String> YES_OR_NO = List.of("false", "true");

    static final List<ImportColumn> ALL = List.of(
            needed("idType", "RESIDENT_ID").of(List.of("RESIDENT_ID")),
            needed("idNumber", ""),
            needed("name", "试验甲"),
            needed("sex", "1"),
            needed("birthDate", ""),
            optional("phone", "+8613900000000"),
            optional("address", "试验路1号"),
            needed("registrationDivision", ""),
            optional("residenceDivision", ""),
            needed("laborCapacity", "NORMAL").of(names(LaborCapacity.values())),
            needed("mobility", "IN_COUNTY").of(names(Mobility.values())),
            needed("education", "70"),
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
            optional("skills.0.attestation", "COUNTY").of(names(Attestation.values())),
            optional("alternateContact.name", "试验乙").since(2),
            optional("alternateContact.relation", "sister").since(2),
            optional("alternateContact.phone", "+8613900000002").since(2),
            optional("emergencyContact.name", "").since(2),
            optional("emergencyContact.relation", "").since(2),
            optional("emergencyContact.phone", "").since(2),
            optional("capacityDetail", "").of(names(CapacityDetail.values())).since(2),
            optional("newGrowth", "").of(YES_OR_NO).since(2),
            optional("student", "").of(YES_OR_NO).since(2),
            optional("underProtection", "").of(YES_OR_NO).since(2),
            optional("assistanceOwner", "").since(2),
            optional("attestations.0.fact", "phone")
                    .of(sorted(FactAttestations.FACTS))
                    .since(2),
            optional("attestations.0.attestation", "SELF")
                    .of(names(Attestation.values()))
                    .since(2),
            optional("attestations.0.attestedOn", "2020-01-01").since(2),
            optional("attestations.0.evidenceRef", "").since(2));

    private WorkerColumns() {}

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }
}
