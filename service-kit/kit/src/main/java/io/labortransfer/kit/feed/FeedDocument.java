package io.labortransfer.kit.feed;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what all change feeds have in common in one place. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class FeedDocument implements OASFilter {

    private static final String FEED = "/changes";
    private static final int LONGEST_CURSOR = 1_000;
    private static final String DESCRIPTION = """
            In commit order. Without `since`: no changes and the cursor of this moment. Take it, list the collection, and come back \
            with it as `since`; every answer holds the next one, and the same place may be asked again. While `more` is true others \
            may be waiting. A change names its record and version; read the record by its id. The same change may come twice, and \
            the changes of one record in another order than its versions: the higher version counts. After six days a cursor \
            expires with 410: begin anew.

            With `Accept: text/event-stream` the same feed comes as server-sent events: the `data` of each is a change, its `id` \
            the cursor behind it, to come back with as `Last-Event-ID`. An event without data says where the stream stands, every \
            15 seconds at least. The event `problem` holds a problem document and is the last. A stream ends after a minute at the \
            latest, with the caller's token, and when the service stops: connect again.""";
    private static final String STREAM_EXAMPLE = """
            id: AV3kqk9S
            data: {"id":"…","version":3,"at":"2026-11-02T08:15:30.125Z"}

            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.endsWith(FEED) && item.getGET() != null) {
                describe(item.getGET());
            }
        });
    }

    private static void describe(Operation feed) {
        feed.setDescription(DESCRIPTION);
        for (Parameter parameter : feed.getParameters()) {
            if (parameter.getName().equals("since")) {
                parameter.setDescription("A cursor of this feed");
                parameter.setSchema(cursor());
            }
        }
        feed.addParameter(OASFactory.createParameter()
                .name("Last-Event-ID")
                .in(Parameter.In.HEADER)
                .description("For a stream: the id of the last event that was read. It comes before `since`.")
                .schema(cursor()));
        APIResponse found = feed.getResponses().getAPIResponse("200");
        found.setDescription("What changed");
        Content content = found.getContent();
        content.addMediaType(
                "text/event-stream",
                OASFactory.createMediaType()
                        .schema(text().format("binary").description("Server-sent events"))
                        .example(STREAM_EXAMPLE));
        feed.getResponses()
                .addAPIResponse("410", OASFactory.createAPIResponse().ref("#/components/responses/Gone"))
                .addAPIResponse(
                        "429", answer("The caller has too many streams open, or has seen too many people today"))
                .addAPIResponse("503", answer("No stream can be opened at the moment"));
    }

    private static Schema cursor() {
        return text().minLength(1)
                .maxLength(LONGEST_CURSOR)
                .pattern("^[A-Za-z0-9_=-]+$")
                .addExample("AV3kqk9S");
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }
}
