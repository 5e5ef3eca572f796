package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.EmployerRegistry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The employer operations. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employers")
@Tag(name = "Employers")
public class EmployerResource {

    private final EmployerRegistry registry;
    private final Caller caller;
    private final Cursors cursors;

    EmployerResource(EmployerRegistry registry, Caller caller, Cursors cursors) {
        this.registry = registry;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Access("employer.write")
    @Operation(operationId = "registerEmployer", summary = "An employer registers itself in the unit of its division")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The employer is registered",
            value = EmployerView.class)
    public RestResponse<EmployerView> register(@NotNull @Valid RegisterRequest request) {
        EmployerView view = EmployerView.of(registry.register(request.told()));
        return Created.at("/api/v1/employers/" + view.id(), view);
    }

    @POST
    @Path("/{id}/verify")
    @Access("employer.decide")
    @Operation(operationId = "verifyEmployer", summary = "The destination office found the firm to be real")
    public EmployerView verify(@PathParam("id") String id, @Nullable @Valid VerifyRequest request) {
        return registry.verify(EmployerId.of(id), request == null ? null : request.note())
                .map(EmployerView::of)
                .orElseThrow(Problems::notFound);
    }

    @GET
    @Path("/{id}")
    @Access("employer.read")
    @Operation(operationId = "getEmployer", summary = "One employer")
    public EmployerView get(@PathParam("id") String id) {
        return registry.find(EmployerId.of(id)).map(EmployerView::of).orElseThrow(Problems::notFound);
    }

    @GET
    @Access("employer.read")
    @Operation(operationId = "listEmployers", summary = "Employers that the caller may know of, by id")
    public Page<EmployerView> list(
            @QueryParam("uscc") @Pattern(regexp = "[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}") @Nullable String uscc,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "employers|" + uscc;
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, filter, cursor).getFirst());
        List<Employer> found = registry.page(uscc, after, most + 1);
        return Page.cut(
                        found,
                        most,
                        last -> cursors.seal(
                                province, filter, List.of(last.id().value().toString())))
                .map(EmployerView::of);
    }
}
