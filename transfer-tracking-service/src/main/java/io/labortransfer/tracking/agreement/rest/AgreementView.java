package io.labortransfer.tracking.agreement.rest;

import io.labortransfer.kit.accesslog.AboutNobody;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.tracking.agreement.AgreedLine;
import io.labortransfer.tracking.agreement.Agreement;
import io.labortransfer.tracking.agreement.Party;
import io.labortransfer.tracking.agreement.PartySide;
import io.labortransfer.tracking.agreement.ShownAgreement;
import io.labortransfer.tracking.agreement.Signature;
import io.labortransfer.tracking.agreement.SignedVersion;
import io.labortransfer.tracking.agreement.Tabled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement as callers read it: what is in force, and for its parties what is talked about and who signed. */
@Schema(name = "Agreement")
@AboutNobody
public record AgreementView(
        String id,
        String type,
        List<PartyView> parties,
        String originProvince,
        String destinationProvince,
        String state,
        LocalDate validFrom,
        LocalDate validTo,
        List<LineView> lines,
        @Nullable TabledView onTheTable,
        List<SignedView> signedVersions,
        @Nullable String suspendedBy,
        @Nullable String reasonCode,
        long version,
        List<String> allowedActions)
        implements Versioned {

    static AgreementView of(ShownAgreement shown) {
        Agreement agreement = shown.agreement();
        return new AgreementView(
                agreement.id().wire(),
                agreement.type().name(),
                Arrays.stream(PartySide.values())
                        .map(side -> PartyView.of(agreement.party(side)))
                        .toList(),
                agreement.party(PartySide.ORIGIN).reportingUnit(),
                agreement.party(PartySide.DESTINATION).reportingUnit(),
                agreement.state().name(),
                agreement.validFrom(),
                agreement.validTo(),
                shown.lines().stream()
                        .map(line -> LineView.of(line.agreed(), line.usedSeats()))
                        .toList(),
                shown.all() ? agreement.tabled().map(TabledView::of).orElse(null) : null,
                shown.all()
                        ? agreement.versions().all().stream()
                                .map(SignedView::of)
                                .toList()
                        : List.of(),
                agreement.suspendedBy().map(PartySide::name).orElse(null),
                shown.all() ? agreement.reasonCode().orElse(null) : null,
                agreement.version(),
                shown.all() ? agreement.allowedActions() : List.of());
    }

    /** A party. */
    @Schema(name = "AgreementParty")
    public record PartyView(String side, String reportingUnit, String divisionPrefix) {

        static PartyView of(Party party) {
            return new PartyView(party.side().name(), party.reportingUnit(), party.divisionPrefix());
        }
    }

    /** A line in force, with the seats it has given. */
    @Schema(name = "AgreementLine")
    public record LineView(
            String lineId,
            int year,
            @Nullable String occupationCode,
            String group,
            int targetPersons,
            int committedPosts,
            int fundedSeatCap,
            int usedSeats) {

        static LineView of(AgreedLine line, int usedSeats) {
            return new LineView(
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

    /** A line that is talked about. */
    @Schema(name = "TabledLine")
    public record TabledLineView(
            String lineId,
            int year,
            @Nullable String occupationCode,
            String group,
            int targetPersons,
            int committedPosts,
            int fundedSeatCap) {

        static TabledLineView of(AgreedLine line) {
            return new TabledLineView(
                    line.wireId(),
                    line.year(),
                    line.occupationCode(),
                    line.group().name(),
                    line.targetPersons(),
                    line.committedPosts(),
                    line.fundedSeatCap());
        }
    }

    /** Terms on the table. */
    @Schema(name = "TabledTerms")
    public record TabledView(
            int revision,
            String tabledBy,
            LocalDate validFrom,
            LocalDate validTo,
            List<TabledLineView> lines,
            List<SignatureView> signatures) {

        static TabledView of(Tabled tabled) {
            return new TabledView(
                    tabled.revision(),
                    tabled.by().name(),
                    tabled.terms().validFrom(),
                    tabled.terms().validTo(),
                    tabled.terms().lines().stream().map(TabledLineView::of).toList(),
                    tabled.signatures().stream().map(SignatureView::of).toList());
        }
    }

    /** A version that both signed. */
    @Schema(name = "SignedVersion")
    public record SignedView(
            int revision,
            LocalDate validFrom,
            LocalDate validTo,
            List<TabledLineView> lines,
            List<SignatureView> signatures) {

        static SignedView of(SignedVersion version) {
            return new SignedView(
                    version.revision(),
                    version.terms().validFrom(),
                    version.terms().validTo(),
                    version.terms().lines().stream().map(TabledLineView::of).toList(),
                    version.signatures().stream().map(SignatureView::of).toList());
        }
    }

    /** A signature. */
    @Schema(name = "Signature")
    public record SignatureView(String side, String signedBy, Instant at) {

        static SignatureView of(Signature signature) {
            return new SignatureView(signature.side().name(), signature.org(), signature.at());
        }
    }
}
