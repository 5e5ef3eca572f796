package io.labortransfer.registry.subject.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.registry.subject.CopyShelf;
import io.labortransfer.registry.subject.CorrectionDesk;
import io.labortransfer.registry.subject.RestrictionDesk;
import io.labortransfer.registry.subject.SubjectDesk;
import io.labortransfer.registry.subject.SubjectHistory;
import io.labortransfer.registry.subject.SubjectRequest;
import io.labortransfer.registry.subject.SubjectRequestId;
import io.labortransfer.registry.subject.SubjectRequestSubmission;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What workers ask about their own data. */
@Path("/api/v1/workers/{id}/subject-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class SubjectRequestsResource {
    /** The words behind a request are told with its history. */
    private static final Set<FieldGroup> ONLY_OF_THE_PAST = Set.of(FieldGroup.F9);

    private final SubjectDesk desk;
    private final SubjectHistory history;
    private final CopyShelf copies;
    private final CorrectionDesk corrections;
    private final RestrictionDesk restrictions;
    private final ClaimsOverRecords claims;
    private final Disclosure disclosure;
    private final Caller caller;

    SubjectRequestsResource(
            SubjectDesk desk,
            SubjectHistory history,
            CopyShelf copies,
            CorrectionDesk corrections,
            RestrictionDesk restrictions,
            ClaimsOverRecords claims,
            Disclosure disclosure,
            Caller caller) {
        this.desk = desk;
        this.history = history;
        this.copies = copies;
        this.corrections = corrections;
        this.restrictions = restrictions;
        this.claims = claims;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("it makes a record of its own, and a right must not fail for a stale version")
    @Access("subject")
    @Operation(
            operationId = "requestSubjectRight",
            summary =
                    "Ask for erasure, a copy of all that is held, a correction, or a restriction, on the worker's word",
            description =
                    "ERASE removes for good what names the person: from the register, and from the lines of import files"
                            + " that are still kept. The record answers 404 from then on. Refused while a match or a"
                            + " transfer is under way: withdraw first. EXPORT writes one copy of everything that the"
                            + " register holds about the person, which can be fetched for seven days. CORRECT names the"
                            + " fact that is wrong and the value that is right, or says in words what is right of categories, skills,"
                            + " languages, reasons to stay at home and contacts; the office answers within fifteen"
                            + " working days. RESTRICT holds at once: the worker is not matched and grants no consent"
                            + " until it is lifted. Asked again before its turn, it is the same request.")
    @APIResponse(
            responseCode = "202",
            description = "It is ordered; see Location for what becomes of it",
            content = @Content(schema = @Schema(implementation = SubjectRequestView.class)))
    public Response ask(@PathParam("id") String id, @NotNull SubjectRequestSubmission request) {
        var view = view(desk.ask(caller.passport(), WorkerId.of(id).value(), request));
        return Response.accepted(view)
                .header(HttpHeaders.LOCATION, "/api/v1/workers/" + view.workerId() + "/subject-requests/" + view.id())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }

    @GET
    @Path("/{rid}")
    @Access("subject")
    @Operation(
            operationId = "getSubjectRequest",
            summary =
                    "What became of a request, by today, by a day or by what was known at a moment; shown also when the"
                            + " worker is erased")
    public SubjectRequestView get(
            @PathParam("id") String id,
            @PathParam("rid") String rid,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var passport = caller.passport();
        var dated = history.at(
                passport,
                WorkerId.of(id).value(),
                SubjectRequestId.of(rid).value(),
                new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt)));
        disclosure.without(ONLY_OF_THE_PAST);
        return SubjectRequestView.of(dated.request(), dated.said(), Reach.relation(passport));
    }

    @POST
    @Path("/{rid}/accept")
    @IgnoresVersion("a claim is answered once, and its state says whether it was")
    @Access("subject.decide")
    @Operation(
            operationId = "acceptCorrection",
            summary = "The office finds right what the worker says, and the record says so from now on",
            description = "Under the rules of every correction: a value that a record cannot hold is refused with its"
                    + " place, and the request waits on. Categories, skills, languages, reasons to stay at home and"
                    + " contacts are claimed in words: the office says how the record has them from now on.")
    public SubjectRequestView accept(
            @PathParam("id") String id, @PathParam("rid") String rid, @NotNull @Valid CorrectionAcceptance acceptance) {
        return view(corrections.accept(
                caller.passport(),
                WorkerId.of(id).value(),
                SubjectRequestId.of(rid).value(),
                (known, fact, claimed) -> claims.lay(known, fact, claimed, acceptance)));
    }

    @POST
    @Path("/{rid}/decline")
    @IgnoresVersion("a claim is answered once, and its state says whether it was")
    @Access("subject.decide")
    @Operation(operationId = "declineCorrection", summary = "The office holds that the record is right, and says why")
    public SubjectRequestView decline(
            @PathParam("id") String id, @PathParam("rid") String rid, @NotNull @Valid CorrectionDecline decline) {
        return view(corrections.decline(
                caller.passport(),
                WorkerId.of(id).value(),
                SubjectRequestId.of(rid).value(),
                decline.reason()));
    }

    @POST
    @Path("/{rid}/lift")
    @IgnoresVersion("a right must not fail for a stale version, and lifting again changes nothing")
    @Access("subject")
    @Operation(
            operationId = "liftRestriction",
            summary = "A restriction ends, on the worker's word",
            description = "Nobody ends it without that word. What an office has to say to it, the worker reads.")
    public SubjectRequestView lift(
            @PathParam("id") String id, @PathParam("rid") String rid, @NotNull @Valid RestrictionLifting lifting) {
        return view(restrictions.lift(
                caller.passport(),
                WorkerId.of(id).value(),
                SubjectRequestId.of(rid).value(),
                lifting.workerWord(),
                lifting.reason()));
    }

    private SubjectRequestView view(SubjectRequest request) {
        disclosure.without(ONLY_OF_THE_PAST);
        return SubjectRequestView.of(request, desk.said(caller.passport(), request), Reach.relation(caller.passport()));
    }

    @GET
    @Path("/{rid}/file")
    @Access("subject.copy")
    @Operation(
            operationId = "getSubjectCopy",
            summary = "The copy of everything that the register holds about a worker",
            description =
                    "One JSON document in clear: every record of the person with all its fields, its history, and who"
                            + " was shown it. For the person, and for the own office that hands it over; each time it is"
                            + " fetched is an access record. Deleted after seven days.")
    @APIResponse(
            responseCode = "200",
            description = "The copy",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response copy(@PathParam("id") String id, @PathParam("rid") String rid) {
        var passport = caller.passport();
        var request = copies.find(
                passport, WorkerId.of(id).value(), SubjectRequestId.of(rid).value());
        disclosure.about(List.of(PublicId.format("wkr", request.workerId())));
        disclosure.because("SUBJECT_REQUEST", request.id().wire());
        StreamingOutput file = out -> copies.write(passport, request, out);
        return Response.ok(file, MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + request.id().wire() + ".json\"")
                .build();
    }
}
