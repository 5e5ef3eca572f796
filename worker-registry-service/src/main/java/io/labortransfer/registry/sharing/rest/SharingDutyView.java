package io.labortransfer.registry.sharing.rest;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.sharing.DutyTerms;
import io.labortransfer.registry.sharing.SharingDuty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A duty to share.
 *
 * @param code its code
 * @param state PROPOSED, IN_FORCE or ENDED
 * @param version counts its changes
 * @param legalText the law, by name and article
 * @param fieldGroups the groups that are shared
 * @param validTo first day on which it no longer holds
 * @param writtenBy who wrote what holds; shown to the national office
 * @param approvedBy who wrote the same after that; shown to the national office
 * @param approvedAt when the second person wrote the same; absent while it is proposed
 * @param proposal what one person wants instead; shown to the national office
 */
@Schema(name = "SharingDuty")
public record SharingDutyView(
        String code,
        String state,
        long version,
        String legalText,
        List<String> fieldGroups,
        LocalDate validTo,
        @Nullable String writtenBy,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Proposal proposal,
        Instant updatedAt)
        implements Versioned {

    /**
     * What one person wants and another has not written yet.
     *
     * @param legalText the law, by name and article
     * @param fieldGroups the groups that are shared
     * @param validTo first day on which it no longer holds
     * @param writtenBy that person
     */
    @Schema(name = "SharingDutyProposal")
    public record Proposal(
            String legalText,
            List<String> fieldGroups,
            LocalDate validTo,
            @Nullable String writtenBy) {
        static Proposal of(DutyTerms terms, @Nullable String writtenBy) {
            return new Proposal(terms.legalText(), terms.fieldGroups(), terms.validTo(), writtenBy);
        }
    }

    static SharingDutyView of(SharingDuty duty, LocalDate today, Passport caller) {
        var said = duty.terms().or(duty::proposal).orElseThrow();
        var ours = caller.roles().contains(Actor.NO);
        var wanted = ours
                ? duty.proposal()
                        .map(terms -> Proposal.of(terms, duty.proposedBy()))
                        .orElse(null)
                : null;
        return new SharingDutyView(
                duty.code(),
                duty.state(today).name(),
                duty.version(),
                said.legalText(),
                said.fieldGroups(),
                said.validTo(),
                ours ? duty.author() : null,
                ours ? duty.approvedBy() : null,
                duty.approvedAt(),
                wanted,
                duty.updatedAt());
    }
}
