package io.labortransfer.matching.report.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.report.RunReport;
import io.labortransfer.matching.report.RunReportDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a run found for whom: as data, and as a page to look at and print. */
@Path("/api/v1/matches/batches/{id}")
@Tag(name = "Matching runs")
public class RunReportResource {

    private final RunReportDesk reports;
    private final RunPages pages;

    RunReportResource(RunReportDesk reports, RunPages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @GET
    @Path("/fairness")
    @Produces(MediaType.APPLICATION_JSON)
    @Access("match.propose")
    @Operation(
            operationId = "getMatchingRunFairness",
            summary = "For whom a run found what, by class, origin, sex and age, and how far posts are filled")
    public FairnessView fairness(@PathParam("id") String id) {
        return FairnessView.of(report(id));
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_HTML)
    @Access("match.propose")
    @Operation(
            operationId = "getMatchingRunPage",
            summary = "The same as a page with charts, to look at and to print",
            description = "One file that asks for nothing else and can be kept. In the language of Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 4_000_000,
                                            pattern = "^<!doctype html>")))
    public Response page(@PathParam("id") String id, @Context HttpHeaders headers) {
        Locale language = ProblemCatalogue.choose(
                Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), ""));
        return Response.ok(pages.of(FairnessView.of(report(id)), language), MediaType.TEXT_HTML + ";charset=UTF-8")
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private RunReport report(String id) {
        return reports.of(RunId.of(id)).orElseThrow(Problems::notFound).orThrow();
    }
}
