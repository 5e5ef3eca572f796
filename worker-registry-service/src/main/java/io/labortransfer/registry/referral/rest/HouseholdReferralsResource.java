package io.labortransfer.registry.referral.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.registry.household.HouseholdId;
import io.labortransfer.registry.referral.Observation;
import io.labortransfer.registry.referral.ReferralDesk;
import io.labortransfer.registry.referral.RiskReason;
import io.labortransfer.registry.worker.Reach;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The risk referrals of one household. */
@Path("/api/v1/households/{id}/risk-referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk referrals")
@Blocking
public class HouseholdReferralsResource {
    private final ReferralDesk desk;
    private final Caller caller;

    HouseholdReferralsResource(ReferralDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("it makes a record of its own and leaves the household's as it is")
    @Access("referral.send")
    @Operation(
            operationId = "sendRiskReferral",
            summary = "Tell the county of what was seen of a household; its type and risk stay as they are")
    @APIResponseSchema(responseCode = "201", responseDescription = "The referral is sent", value = ReferralView.class)
    public RestResponse<ReferralView> send(@PathParam("id") String id, @NotNull @Valid ReferralRequest referral) {
        var view = ReferralView.of(
                desk.send(caller.passport(), HouseholdId.of(id).value(), referral.observation(), referral.clientId()),
                Reach.relation(caller.passport()));
        return Created.at("/api/v1/risk-referrals/" + view.id(), view);
    }

    /**
     * What was seen of a household.
     *
     * @param reason what was seen
     * @param evidenceRef reference of the proof in the sender's own files
     * @param observedOn the day
     * @param clientId made by the device that took it down, so that it is sent once however often it is sent
     */
    @Schema(name = "RiskReferralRequest")
    public record ReferralRequest(
            @NotNull RiskReason reason,

            @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\u0000]*[^\\s\\u0000][^\\u0000]*")
            String evidenceRef,

            @NotNull LocalDate observedOn,
            @Nullable String clientId) {

        Observation observation() {
            return new Observation(reason, evidenceRef, observedOn);
        }
    }
}
