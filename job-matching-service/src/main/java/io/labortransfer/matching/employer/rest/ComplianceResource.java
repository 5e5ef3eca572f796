package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.employer.ComplianceRecord;
import io.labortransfer.matching.employer.EmployerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An employer's own record: what counts, since when and until when, and what it may say to that. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employers")
@Tag(name = "Employers")
public class ComplianceResource {

    private final ComplianceRecord record;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    ComplianceResource(ComplianceRecord record, Cursors cursors, Caller caller, Clock clock) {
        this.record = record;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/compliance")
    @Access("employer.compliance")
    @Operation(
            operationId = "listEmployerCompliance",
            summary =
                    "The record of an employer, the newest entry first: what counts, since when and until when, and its source",
            description =
                    "Suspensions, blocks, lapsed licences and orders that an office gave back. What ended counts on for a while; what an"
                            + " upheld objection took out stays to be read and does not count.")
    public Page<ComplianceEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "compliance|" + id;
        UUID below = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, filter, cursor).getFirst());
        return Page.cut(
                        record.page(EmployerId.of(id), below, most + 1).orElseThrow(Problems::notFound),
                        most,
                        last -> cursors.seal(province, filter, List.of(last.id().toString())))
                .map(entry -> ComplianceEntryView.of(entry, clock.instant()));
    }

    @POST
    @Path("/{id}/compliance/objections")
    @IgnoresVersion("an objection is kept once for each entry and changes nothing of the registration")
    @Access("employer.compliance")
    @Operation(
            operationId = "objectToCompliance",
            summary =
                    "The employer says what is wrong with an entry, once; the office answers within 15 days, or the entry rests until it does")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The office has to answer",
            value = ComplianceEntryView.class)
    public RestResponse<ComplianceEntryView> object(
            @PathParam("id") String id, @NotNull @Valid ComplianceObjectionRequest request) {
        UUID entry = PublicId.parse(ComplianceEntryView.PREFIX, request.entryId())
                .orElseThrow(() -> Problems.invalid(new FieldError("/entryId", "ID_UNKNOWN")));
        return RestResponse.status(
                RestResponse.Status.CREATED,
                record.object(EmployerId.of(id), entry, request.text())
                        .map(objected -> ComplianceEntryView.of(objected, clock.instant()))
                        .orElseThrow(Problems::notFound));
    }

    @POST
    @Path("/{id}/compliance/objections/{entryId}/answer")
    @IgnoresVersion("an answer is kept once for each objection and changes nothing of the registration")
    @Access("employer.decide")
    @Operation(
            operationId = "answerComplianceObjection",
            summary = "The office answers an objection; what is upheld counts no longer")
    public ComplianceEntryView answer(
            @PathParam("id") String id,
            @PathParam("entryId") String entryId,
            @NotNull @Valid ComplianceAnswerRequest request) {
        UUID entry = PublicId.require(ComplianceEntryView.PREFIX, entryId);
        return record.answer(EmployerId.of(id), entry, request.decision().state(), request.text())
                .map(answered -> ComplianceEntryView.of(answered, clock.instant()))
                .orElseThrow(Problems::notFound);
    }
}
