package io.labortransfer.matching.policy.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.matching.policy.PolicyOffice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers of matching that units set for themselves. */
@Path("/api/v1/policies/matching/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class MatchingPolicyResource {

    private static final String KEY = "[a-z-]{1,40}";
    private static final String UNIT = "[0-9]{2}";

    private final PolicyOffice office;
    private final Caller caller;

    MatchingPolicyResource(PolicyOffice office, Caller caller) {
        this.office = office;
        this.caller = caller;
    }

    @GET
    @Access("policy.read")
    @Operation(
            operationId = "getMatchingPolicy",
            summary = "A policy as it holds in a unit today, and what the unit has set",
            description =
                    "The policies are priority (the places of the five priority classes of a run, one digit for each),"
                            + " asking-pause, match-step and hearing-term (days). The caller's own unit when none is named. What the"
                            + " unit does not set is the nation's (00), and what the nation does not set comes with the program."
                            + " Drafts are shown to those who may write.")
    public MatchingPolicyView get(
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @QueryParam("unit") @Nullable @Pattern(regexp = UNIT) String unit) {
        return MatchingPolicyView.of(office.read(caller.passport(), key, of(unit)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("policy")
    @Operation(
            operationId = "putMatchingPolicy",
            summary = "Write the draft of a policy's next value",
            description =
                    "A draft is never rewritten: another one follows it. It holds nothing before another person has approved"
                            + " it. For an office that speaks for its whole unit; the national office writes what holds everywhere,"
                            + " and alone what binds both sides of a match (match-step). Whoever belongs to no priority class never"
                            + " has a place before others.")
    public MatchingPolicyView put(
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @QueryParam("unit") @Nullable @Pattern(regexp = UNIT) String unit,
            @NotNull @Valid MatchingPolicyRequest request) {
        return MatchingPolicyView.of(office.write(caller.passport(), key, of(unit), request.terms()));
    }

    @POST
    @Path("/revisions/{n}/approve")
    @IgnoresVersion("a revision is never rewritten: its number says what is approved")
    @Access("policy")
    @Operation(
            operationId = "approveMatchingPolicy",
            summary = "Approve the draft of a policy's value as another person than its author",
            description =
                    "It holds from its first day on, for what begins then; terms that have begun, and runs that were ordered,"
                            + " stay as they are.")
    public MatchingPolicyView approve(
            @PathParam("key") @Pattern(regexp = KEY) String key,
            @PathParam("n") @Min(1) @Max(Integer.MAX_VALUE) int n,
            @QueryParam("unit") @Nullable @Pattern(regexp = UNIT) String unit) {
        return MatchingPolicyView.of(office.approve(caller.passport(), key, of(unit), n));
    }

    private String of(@Nullable String unit) {
        return unit == null ? caller.passport().province() : unit;
    }
}
