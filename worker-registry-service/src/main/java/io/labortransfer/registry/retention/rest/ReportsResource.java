package io.labortransfer.registry.retention.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.report.ReportAnswers;
import io.labortransfer.kit.report.ReportDesk;
import io.labortransfer.kit.report.ReportRequest;
import io.labortransfer.kit.report.ReportView;
import io.labortransfer.registry.retention.ReportOffice;
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

/** The registry's reports. */
@Path(ReportsResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@Blocking
public class ReportsResource {
    static final String PATH = "/api/v1/reports/registry";

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportOffice office;
    private final ReportDesk desk;
    private final ReportAnswers answers;
    private final Caller caller;

    ReportsResource(ReportOffice office, ReportDesk desk, ReportAnswers answers, Caller caller) {
        this.office = office;
        this.desk = desk;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Access("report")
    @Operation(
            operationId = "orderRegistryReport",
            summary = "Order a report",
            description =
                    "RETENTION counts what the unit keeps, class by class: how much, since when, how much is due to be"
                            + " deleted, how much was deleted in the period. How long it is kept is a"
                            + " duration, or a code: UNTIL_ERASED, WITH_THE_WORKER, WITH_THE_HOUSEHOLD,"
                            + " UNTIL_UNDONE, UNTIL_THE_CASE_IS_RESOLVED, or NO_TERM where nothing but an erasure takes anything away."
                            + " For an"
                            + " office that speaks for its whole unit. While the same order is open, that one is answered.")
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
    @Operation(operationId = "getRegistryReport", summary = "How far a report is; for the organization that ordered it")
    public ReportView get(@PathParam("id") String id) {
        return ReportView.of(desk.get(caller.passport(), id));
    }

    @GET
    @Path("/{id}/file")
    @Access("report")
    @Produces({CSV, XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getRegistryReportFile",
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
