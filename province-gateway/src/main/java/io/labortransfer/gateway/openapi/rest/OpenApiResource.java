package io.labortransfer.gateway.openapi.rest;

import io.labortransfer.gateway.openapi.MergedDocument;
import io.labortransfer.kit.access.Access;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The merged API document. */
@Path("/api/v1/gateway/openapi.json")
@Tag(name = "Gateway")
public class OpenApiResource {

    private final MergedDocument document;

    OpenApiResource(MergedDocument document) {
        this.document = document;
    }

    /** The document of all public operations. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access("self")
    @Operation(operationId = "readApiDocument", summary = "The OpenAPI document of all public operations")
    @APIResponse(
            responseCode = "200",
            description = "OpenAPI 3.1",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, maxProperties = 20)))
    public byte[] read() {
        return document.json();
    }
}
