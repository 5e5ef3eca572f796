package io.labortransfer.tracking.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payload of {@code lt.agreement.v1}: the complete agreement, with the terms in force or, before, those on the table. */
record AgreementTold(
        String agreementId,
        String originProvince,
        String destinationProvince,
        String state,
        long version,
        String type,
        List<PartyTold> parties,
        LocalDate validFrom,
        LocalDate validTo,
        List<LineTold> lines,
        int revision,
        @Nullable String reasonCode) {

    static AgreementTold of(Agreement agreement, List<AgreementLine> inForce) {
        List<LineTold> lines = inForce.isEmpty()
                ? agreement
                        .tabled()
                        .map(tabled -> tabled.terms().lines().stream()
                                .map(line -> LineTold.of(line, 0))
                                .toList())
                        .orElse(List.of())
                : inForce.stream()
                        .map(line -> LineTold.of(line.agreed(), line.usedSeats()))
                        .toList();
        return new AgreementTold(
                agreement.id().wire(),
                agreement.party(PartySide.ORIGIN).reportingUnit(),
                agreement.party(PartySide.DESTINATION).reportingUnit(),
                agreement.state().name(),
                agreement.version(),
                agreement.type().name(),
                Arrays.stream(PartySide.values())
                        .map(side -> PartyTold.of(agreement.party(side)))
                        .toList(),
                agreement.validFrom(),
                agreement.validTo(),
                lines,
                agreement
                        .tabled()
                        .map(Tabled::revision)
                        .orElseGet(() -> agreement.versions().lastRevision()),
                agreement.reasonCode().orElse(null));
    }

    /** A party. */
    record PartyTold(String side, String reportingUnit, String divisionPrefix) {

        static PartyTold of(Party party) {
            return new PartyTold(party.side().name(), party.reportingUnit(), party.divisionPrefix());
        }
    }

    /** A line. */
    record LineTold(
            String lineId,
            int year,
            @Nullable String occupationCode,
            String group,
            int targetPersons,
            int committedPosts,
            int fundedSeatCap,
            int usedSeats) {

        static LineTold of(AgreedLine line, int usedSeats) {
            return new LineTold(
                    line.wireId(),
                    line.year(),
                    line.occupationCode(),
                    line.group().name(),
                    line.targetPersons(),
                    line.committedPosts(),
                    line.fundedSeatCap(),
                    usedSeats);
        }
    }
}
