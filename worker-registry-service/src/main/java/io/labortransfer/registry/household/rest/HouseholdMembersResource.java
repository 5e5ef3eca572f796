package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.registry.household.HouseholdId;
import io.labortransfer.registry.household.HouseholdRegistry;
import io.labortransfer.registry.household.MemberRelation;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workers in a household, one at a time. */
@Path("/api/v1/households/{id}/members/{workerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
@Blocking
public class HouseholdMembersResource {
    private final HouseholdRegistry registry;
    private final Caller caller;

    HouseholdMembersResource(HouseholdRegistry registry, Caller caller) {
        this.registry = registry;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("household.write")
    @Operation(
            operationId = "putHouseholdMember",
            summary = "Say that a worker belongs to a household, and what the worker is to its head")
    public HouseholdView join(
            @PathParam("id") String id, @PathParam("workerId") String workerId, @NotNull @Valid Membership member) {
        return HouseholdView.of(
                registry.join(
                        caller.passport(),
                        HouseholdId.of(id).value(),
                        WorkerId.of(workerId).value(),
                        member.relation()),
                Reach.relation(caller.passport()));
    }

    @DELETE
    @Access("household.write")
    @Operation(operationId = "removeHouseholdMember", summary = "Say that a worker belongs to a household no longer")
    public HouseholdView leave(@PathParam("id") String id, @PathParam("workerId") String workerId) {
        return HouseholdView.of(
                registry.leave(
                        caller.passport(),
                        HouseholdId.of(id).value(),
                        WorkerId.of(workerId).value()),
                Reach.relation(caller.passport()));
    }

    /**
     * What a worker is in a household.
     *
     * @param relation what the worker is to its head
     */
    public record Membership(@NotNull MemberRelation relation) {}
}
