package io.labortransfer.tracking.spell.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Page;
import io.labortransfer.tracking.spell.Spell;
import io.labortransfer.tracking.spell.SpellDesk;
import io.labortransfer.tracking.spell.SpellDesk.Recorded;
import io.labortransfer.tracking.spell.SpellId;
import io.labortransfer.tracking.spell.SpellState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Spells one by one. */
@Path("/api/v1/spells")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Spells")
public class SpellResource {

    private final SpellDesk desk;
    private final SpellPages pages;

    SpellResource(SpellDesk desk, SpellPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @POST
    @Access("spell.write")
    @Operation(operationId = "recordSpell", summary = "Record a start of work; one source record is one spell")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SpellView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known before: nothing changed",
            content = @Content(schema = @Schema(implementation = SpellView.class)))
    public RestResponse<SpellView> record(@NotNull @Valid SpellRequest spell) {
        Recorded recorded = desk.record(spell.stated());
        SpellView view = view(recorded.spell());
        return recorded.isNew() ? Created.at("/api/v1/spells/" + view.id(), view) : RestResponse.ok(view);
    }

    @GET
    @Access("spell.read")
    @Operation(operationId = "listSpells", summary = "Spells that the caller may know of")
    public Page<SpellView> list(
            @QueryParam("workerId") @Nullable String workerId,
            @QueryParam("employerId") @Nullable String employerId,
            @QueryParam("state") @Nullable SpellState state,
            @QueryParam("division") @Pattern(regexp = "[0-9]{2,12}") @Nullable String division,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pages.page(SpellPages.filter(workerId, employerId, state, division), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Access("spell.read")
    @Operation(operationId = "getSpell", summary = "One spell")
    public SpellView get(@PathParam("id") String id) {
        return view(desk.see(SpellId.of(id)));
    }

    @POST
    @Path("/{id}/end")
    @Access("spell.end")
    @Operation(operationId = "endSpell", summary = "End a spell; the day is the first one not worked")
    public SpellView end(@PathParam("id") String id, @NotNull @Valid SpellEnd end) {
        return view(desk.end(SpellId.of(id), end.at(), end.reason()));
    }

    private SpellView view(Spell spell) {
        return SpellView.of(spell, desk.shown(spell));
    }

    /** Why and when a spell ends. */
    public record SpellEnd(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") String reason,
            @NotNull LocalDate at) {}
}
