package io.labortransfer.registry.sharing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.WholeList;
import io.labortransfer.registry.sharing.DutyDesk;
import io.labortransfer.registry.sharing.DutyHistory;
import io.labortransfer.registry.sharing.DutySubmission;
import io.labortransfer.registry.sharing.SharingDuty;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The duties to share. */
@Path("/api/v1/sharing-duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Blocking
public class SharingDutyResource {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private final DutyDesk desk;
    private final DutyHistory history;
    private final Caller caller;
    private final Clock clock;

    SharingDutyResource(DutyDesk desk, DutyHistory history, Caller caller, Clock clock) {
        this.desk = desk;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WholeList("the laws that oblige to share, of which there are few")
    @Access("reference.read")
    @Operation(
            operationId = "listSharingDuties",
            summary = "The laws that oblige origin offices to share facts of workers with destination offices",
            description = "By code. None is known at first. What is only proposed is shown to the national office.")
    public SharingDuties list() {
        return new SharingDuties(
                desk.all(caller.passport()).stream().map(this::view).toList());
    }

    /**
     * All duties.
     *
     * @param items the duties by code
     */
    public record SharingDuties(List<SharingDutyView> items) {}

    @GET
    @Path("/{code}")
    @Access("reference.read")
    @Operation(
            operationId = "getSharingDuty",
            summary = "One duty to share, as it stands, as it held at the end of a day, or as it was known at a moment")
    public SharingDutyView get(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        var day = asked.asOf();
        return SharingDutyView.of(
                history.at(caller.passport(), code, asked), day == null ? Times.today(clock) : day, caller.passport());
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("duty.write")
    @Operation(
            operationId = "putSharingDuty",
            summary = "Write a duty to share, or approve what another person wrote by writing the same",
            description =
                    "What one person of the national office writes is a proposal; it holds once another person writes exactly"
                            + " the same with If-Match. Text and groups of what holds do not change, its last day does, by two"
                            + " persons again. Contact, household, capacity, rights cases, log and words are never shared.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed under a new code",
            content = @Content(schema = @Schema(implementation = SharingDutyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Approved, proposed anew, or as it was",
            content = @Content(schema = @Schema(implementation = SharingDutyView.class)))
    @APIResponse(responseCode = "428", description = "There is a duty of this code; name the version you have seen")
    public RestResponse<SharingDutyView> put(
            @PathParam("code") @Pattern(regexp = CODE) String code, @NotNull @Valid DutyRequest duty) {
        var written = desk.write(caller.passport(), code, duty.submission());
        return RestResponse.status(
                written.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, view(written.duty()));
    }

    /**
     * A duty as it is sent.
     *
     * @param legalText the law, by name and article
     * @param fieldGroups the groups that are shared
     * @param validTo first day on which it no longer holds
     */
    public record DutyRequest(
            @NotBlank @Size(max = 1000) String legalText,
            @NotEmpty @Size(max = 8) List<@NotNull FieldGroup> fieldGroups,
            @NotNull LocalDate validTo) {

        DutySubmission submission() {
            return new DutySubmission(legalText, fieldGroups, validTo);
        }
    }

    private SharingDutyView view(SharingDuty duty) {
        return SharingDutyView.of(duty, Times.today(clock), caller.passport());
    }
}
