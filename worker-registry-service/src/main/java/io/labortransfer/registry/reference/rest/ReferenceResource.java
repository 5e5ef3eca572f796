package io.labortransfer.registry.reference.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.WholeList;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.reference.ReferenceRevision;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code lists of the suite. */
@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
@Blocking
public class ReferenceResource {
    private final ReferenceLibrary library;

    ReferenceResource(ReferenceLibrary library) {
        this.library = library;
    }

    @GET
    @Path("/{list}")
    @WholeList("one published revision, which is taken over as a whole")
    @Access("reference.read")
    @Operation(operationId = "getReferenceList", summary = "The national revision of a code list in force")
    public ReferenceRevision get(@PathParam("list") @Pattern(regexp = "[a-z-]{1,40}") String list) {
        return library.national(list).orElseThrow(Problems::notFound);
    }
}
