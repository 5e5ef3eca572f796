package io.labortransfer.tracking.agreement.rest;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.tracking.agreement.AgreedLine;
import io.labortransfer.tracking.agreement.AgreementType;
import io.labortransfer.tracking.agreement.PartySide;
import io.labortransfer.tracking.agreement.PersonGroup;
import io.labortransfer.tracking.agreement.StatedParty;
import io.labortransfer.tracking.agreement.StatedTerms;
import io.labortransfer.tracking.agreement.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the operations on agreements. */
public final class AgreementRequests {

    private static final int LINES = 200;
    private static final int PERSONS = 10_000_000;

    private AgreementRequests() {}

    /** A draft. */
    @Schema(name = "AgreementRequest")
    public record Draft(
            @NotNull AgreementType type,
            @NotNull @Size(min = 2, max = 2) List<@NotNull @Valid PartyRequest> parties,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            @NotEmpty @Size(max = LINES) List<@NotNull @Valid LineRequest> lines) {

        List<StatedParty> statedParties() {
            return parties.stream()
                    .map(party -> new StatedParty(party.side(), party.divisionPrefix()))
                    .toList();
        }

        StatedTerms terms() {
            return stated(validFrom, validTo, lines);
        }
    }

    /** A party of the draft. */
    @Schema(name = "AgreementPartyRequest")
    public record PartyRequest(
            @NotNull PartySide side,

            @NotNull @Pattern(regexp = "[0-9]{2}([0-9]{2}){0,2}")
            String divisionPrefix) {}

    /** Terms in place of those on the table. */
    @Schema(name = "AgreementTermsRequest")
    public record TermsRequest(
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            @NotEmpty @Size(max = LINES) List<@NotNull @Valid LineRequest> lines) {

        /** The terms as they would be sent now. */
        static TermsRequest of(Terms known) {
            return new TermsRequest(
                    known.validFrom(),
                    known.validTo(),
                    known.lines().stream().map(LineRequest::of).toList());
        }

        StatedTerms terms() {
            return stated(validFrom, validTo, lines);
        }
    }

    /** A new version of an agreement in force; its first day stays. */
    @Schema(name = "AmendmentRequest")
    public record Amendment(
            @NotNull LocalDate validTo,
            @NotEmpty @Size(max = LINES) List<@NotNull @Valid LineRequest> lines) {

        List<StatedTerms.Line> statedLines() {
            return statedAll(lines);
        }
    }

    /** A line; one that stands already is named by its id. */
    @Schema(name = "AgreementLineRequest")
    public record LineRequest(
            @Nullable @Size(max = 30) String lineId,
            @NotNull @Min(2015) @Max(2100) Integer year,

            @Nullable @Pattern(regexp = "[1-8](-[0-9]{2}){0,3}")
            String occupationCode,

            @NotNull PersonGroup group,
            @NotNull @Min(0) @Max(PERSONS) Integer targetPersons,
            @NotNull @Min(0) @Max(PERSONS) Integer committedPosts,
            @NotNull @Min(0) @Max(PERSONS) Integer fundedSeatCap) {

        static LineRequest of(AgreedLine known) {
            return new LineRequest(
                    known.wireId(),
                    known.year(),
                    known.occupationCode(),
                    known.group(),
                    known.targetPersons(),
                    known.committedPosts(),
                    known.fundedSeatCap());
        }

        private StatedTerms.Line stated(@Nullable UUID id) {
            return new StatedTerms.Line(id, year, occupationCode, group, targetPersons, committedPosts, fundedSeatCap);
        }
    }

    /** A signature under the revision that was read. */
    @Schema(name = "SignatureRequest")
    public record Sign(@NotNull @Min(1) @Max(100_000) Integer revision) {}

    /** Why an agreement stops. */
    @Schema(name = "AgreementStopRequest")
    public record Stop(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    private static StatedTerms stated(LocalDate from, LocalDate to, List<LineRequest> lines) {
        return new StatedTerms(from, to, statedAll(lines));
    }

    private static List<StatedTerms.Line> statedAll(List<LineRequest> lines) {
        List<StatedTerms.Line> stated = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineRequest line = lines.get(i);
            Optional<UUID> id =
                    Optional.ofNullable(line.lineId()).flatMap(text -> PublicId.parse(AgreedLine.PREFIX, text));
            if (line.lineId() != null && id.isEmpty()) {
                errors.add(new FieldError("/lines/" + i + "/lineId", "ID_UNKNOWN"));
            }
            stated.add(line.stated(id.orElse(null)));
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return stated;
    }
}
