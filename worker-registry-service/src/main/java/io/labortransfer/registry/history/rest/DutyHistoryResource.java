package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.WholeList;
import io.labortransfer.registry.sharing.DutyHistory;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a duty to share changed. */
@Path("/api/v1/sharing-duties/{code}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Blocking
public class DutyHistoryResource {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private final DutyHistory history;
    private final Caller caller;

    DutyHistoryResource(DutyHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @WholeList("what two persons of the national office wrote of one law")
    @Access("reference.read")
    @Operation(
            operationId = "listSharingDutyHistory",
            summary =
                    "The versions of a duty to share, the newest first: what changed when; who changed it is told to the"
                            + " national office")
    public DutyVersions list(@PathParam("code") @Pattern(regexp = CODE) String code) {
        var passport = caller.passport();
        var ours = passport.roles().contains(Actor.NO);
        return new DutyVersions(history.of(passport, code).versions().stream()
                .map(version -> DutyEntryView.of(version, ours))
                .toList());
    }

    /**
     * All versions of a duty.
     *
     * @param items the newest first
     */
    public record DutyVersions(List<DutyEntryView> items) {}
}
