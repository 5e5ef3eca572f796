package io.labortransfer.kit.report;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
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

/** The door of reports as services have it. */
@Path(SampleReportsResource.PATH)
@Blocking
public class SampleReportsResource {

    static final String PATH = "/api/v1/reports/sample";

    private final ReportDesk desk;
    private final ReportAnswers answers;
    private final Caller caller;

    SampleReportsResource(ReportDesk desk, ReportAnswers answers, Caller caller) {
        this.desk = desk;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Access("note.write")
    @Operation(operationId = "orderSampleReport", summary = "Order a report")
    public Response order(@NotNull ReportRequest request) {
        return answers.accepted(desk.order(caller.passport(), request.kind(), request.from(), request.to()), PATH);
    }

    @GET
    @Path("/{id}")
    @Access("note.read")
    @Operation(operationId = "getSampleReport", summary = "How far it is")
    public ReportView get(@PathParam("id") String id) {
        return ReportView.of(desk.get(caller.passport(), id));
    }

    @GET
    @Path("/{id}/file")
    @Access("note.read")
    @Produces({
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_JSON
    })
    @Operation(operationId = "getSampleReportFile", summary = "Its rows")
    public Response file(@PathParam("id") String id, @Context HttpHeaders wanted) {
        return answers.file(caller.passport(), id, wanted);
    }
}
