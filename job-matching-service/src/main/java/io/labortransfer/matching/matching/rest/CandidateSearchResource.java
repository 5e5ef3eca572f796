package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.matching.matching.CandidateSearch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many people wish to work at a site and have no work. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/candidates")
@Tag(name = "Matches")
public class CandidateSearchResource {

    private final CandidateSearch search;

    CandidateSearchResource(CandidateSearch search) {
        this.search = search;
    }

    @POST
    @Path("/search")
    @NoIdempotencyKey("it only reads")
    @Access("candidate.search")
    @Operation(
            operationId = "searchCandidates",
            summary = "How many people wish to work at a site and have no work; no small numbers")
    @APIResponseSchema(responseCode = "200", responseDescription = "OK", value = SearchView.class)
    public SearchView search(@NotNull @Valid SearchRequest request) {
        return SearchView.of(search.count(request.scope(), request.siteDivision(), request.occupation()));
    }
}
