package io.labortransfer.registry.reference.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.WholeList;
import io.labortransfer.registry.reference.ReferenceDesk;
import io.labortransfer.registry.reference.RevisionKey;
import io.labortransfer.registry.reference.RevisionSubmission;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The code lists of the suite. */
@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
@Blocking
public class ReferenceResource {
    private static final String NAME = "[a-z-]{1,40}";
    private static final String UNIT = "[0-9]{2}";

    private final ReferenceDesk desk;
    private final Caller caller;

    ReferenceResource(ReferenceDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @WholeList("the lists of the suite, which come with the program")
    @Access("reference.read")
    @Operation(
            operationId = "listReferenceLists",
            summary = "The code lists, what their rows are made of, and their revisions in force and to come")
    public ReferenceLists all() {
        var revisions = desk.summaries();
        return new ReferenceLists(desk.lists().stream()
                .map(schema -> ListView.of(schema, revisions))
                .toList());
    }

    /**
     * All lists.
     *
     * @param items the lists by name
     */
    public record ReferenceLists(List<ListView> items) {}

    @GET
    @Path("/{list}")
    @WholeList("one published revision, which is taken over as a whole")
    @Access("reference.read")
    @Operation(
            operationId = "getReferenceList",
            summary = "The revision of a code list in force",
            description =
                    "The nation's, or that of a unit: a unit's rows stand beside the national ones and never take one away.")
    public RevisionView get(
            @PathParam("list") @Pattern(regexp = NAME) String list,
            @QueryParam("unit") @DefaultValue("00") @Pattern(regexp = UNIT) String unit) {
        return RevisionView.of(desk.inForce(list, unit));
    }

    @GET
    @Path("/{list}/revisions/{n}")
    @WholeList("one revision, which is taken over as a whole")
    @Access("reference.read")
    @Operation(
            operationId = "getReferenceRevision",
            summary = "One revision of a code list",
            description = "A draft is shown to those who may write it and not found by others.")
    public RevisionView read(
            @PathParam("list") @Pattern(regexp = NAME) String list,
            @PathParam("n") @Min(1) @Max(Integer.MAX_VALUE) int n,
            @QueryParam("unit") @DefaultValue("00") @Pattern(regexp = UNIT) String unit) {
        return RevisionView.of(desk.read(caller.passport(), new RevisionKey(list, unit, n)));
    }

    @PUT
    @Path("/{list}/revisions/{n}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("reference.write")
    @Operation(
            operationId = "putReferenceRevision",
            summary = "Write the draft of a revision with all its rows",
            description =
                    "The next number makes a draft, that of a draft writes it anew with If-Match; the same content again"
                            + " changes nothing. Its first day is not before that of the revision in force. The national office writes the nation's rows, an office that speaks for its whole"
                            + " unit the unit's, where the list has them. Each fault names row and field.")
    @APIResponse(
            responseCode = "201",
            description = "A new draft",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The draft, written anew or as it was",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @APIResponse(responseCode = "428", description = "There is a draft of this number; name the version you have seen")
    public RestResponse<RevisionView> put(
            @PathParam("list") @Pattern(regexp = NAME) String list,
            @PathParam("n") @Min(1) @Max(Integer.MAX_VALUE) int n,
            @QueryParam("unit") @DefaultValue("00") @Pattern(regexp = UNIT) String unit,
            @NotNull @Valid RevisionRequest request) {
        var written = desk.write(caller.passport(), new RevisionKey(list, unit, n), request.submission());
        return RestResponse.status(
                written.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                RevisionView.of(written.revision()));
    }

    /**
     * A revision as it is sent.
     *
     * @param validFrom first day
     * @param validTo first day on which it no longer holds, if that is known
     * @param source the legal text or standard behind it
     * @param items the rows, in the list's own form
     */
    public record RevisionRequest(
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotNull @Size(min = 1, max = 300) String source,
            @NotNull @Size(max = 20_000) List<@NotNull Map<String, Object>> items) {

        RevisionSubmission submission() {
            return new RevisionSubmission(validFrom, validTo, source, items);
        }
    }

    @POST
    @Path("/{list}/revisions/{n}/approve")
    @Access("reference.write")
    @Operation(
            operationId = "approveReferenceRevision",
            summary = "Approve the draft of a revision as another person than its author",
            description =
                    "On its first day it comes into force, at once if that day is here, and supersedes the one before. What was"
                            + " approved with a lower number and would come into force on that day or later is superseded with the"
                            + " approval and never does: so a wrong first day is mended.")
    public RevisionView approve(
            @PathParam("list") @Pattern(regexp = NAME) String list,
            @PathParam("n") @Min(1) @Max(Integer.MAX_VALUE) int n,
            @QueryParam("unit") @DefaultValue("00") @Pattern(regexp = UNIT) String unit) {
        return RevisionView.of(desk.approve(caller.passport(), new RevisionKey(list, unit, n)));
    }
}
