package io.labortransfer.matching.funnel.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.report.ReportAnswers;
import io.labortransfer.kit.report.ReportDesk;
import io.labortransfer.kit.report.ReportRequest;
import io.labortransfer.kit.report.ReportView;
import io.labortransfer.matching.funnel.FunnelOffice;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reports of matching. */
@Path(MatchingReportsResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@Blocking
public class MatchingReportsResource {

    static final String PATH = "/api/v1/reports/matching";

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FunnelOffice office;
    private final ReportDesk desk;
    private final ReportAnswers answers;
    private final Caller caller;

    MatchingReportsResource(FunnelOffice office, ReportDesk desk, ReportAnswers answers, Caller caller) {
        this.office = office;
        this.desk = desk;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Access("report")
    @Operation(
            operationId = "orderMatchingReport",
            summary = "Order a report",
            description =
                    "RECRUITMENT_FUNNEL counts, by the way in which work was found (foundThrough) and all together (ALL), how many"
                            + " attended the unit's events, and how many of its workers applied, were offered a post, started, and"
                            + " still worked there 90 days later; RECRUITMENT_FUNNEL_OF_SITES the same of posts in the unit, for its"
                            + " destination office. For a calendar year, this one until today, by when a match was made; for an office"
                            + " that speaks for its whole unit. Counts from one to nine stay empty, and further ones that they would"
                            + " follow from. While the same order is open, that one is answered.")
    @APIResponse(
            responseCode = "202",
            description = "It is ordered; see Location for what becomes of it",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response order(@NotNull ReportRequest request) {
        return answers.accepted(office.order(caller.passport(), request), PATH);
    }

    @GET
    @Path("/{id}")
    @Access("report")
    @Operation(operationId = "getMatchingReport", summary = "How far a report is; for the organization that ordered it")
    public ReportView get(@PathParam("id") String id) {
        return ReportView.of(desk.get(caller.passport(), id));
    }

    @GET
    @Path("/{id}/file")
    @Access("report")
    @Produces({CSV, XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getMatchingReportFile",
            summary = "The rows of a report as CSV, as a workbook, or as JSON, by Accept",
            description = "For seven days.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(@PathParam("id") String id, @Context HttpHeaders wanted) {
        return answers.file(caller.passport(), id, wanted);
    }
}
