package io.labortransfer.tracking.target.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.CalendarDays;
import io.labortransfer.tracking.target.Counting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People in work against the year's targets. */
@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetResource {

    private static final String BY_PROVINCE = "province";

    private final Counting counting;

    TargetResource(Counting counting) {
        this.counting = counting;
    }

    @GET
    @Path("/{year}/progress")
    @Access("target.read")
    @Operation(
            operationId = "getProgress",
            summary = "People in work by registration province at the end of a day; a unit sees itself and the nation")
    public ProgressView progress(
            @PathParam("year") @Min(2015) @Max(2100) int year,
            @QueryParam("by") @Nullable String by,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("asOf") @Nullable
                    String asOf) {
        if (by != null && !by.equals(BY_PROVINCE)) {
            throw Problems.malformed(new FieldError("by", "VALUE_UNKNOWN", BY_PROVINCE));
        }
        return ProgressView.of(counting.progress(year, day(asOf)));
    }

    private static @Nullable LocalDate day(@Nullable String asOf) {
        if (asOf == null) {
            return null;
        }
        try {
            return CalendarDays.parse(asOf);
        } catch (DateTimeException e) {
            throw Problems.malformed(new FieldError("asOf", "FORMAT_WRONG"));
        }
    }
}
