package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.sample.Notes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Operations as services have them: some work, some refuse after they have worked, one takes its time. */
@Path("/api/v1/shelves")
public class ShelfResource {

    static volatile boolean open = true;
    static volatile CountDownLatch entered = new CountDownLatch(1);
    static volatile CountDownLatch released = new CountDownLatch(0);

    private final Notes notes;
    private final Uploads uploads;

    ShelfResource(Notes notes, Uploads uploads) {
        this.notes = notes;
        this.uploads = uploads;
    }

    public record Put(@NotBlank String body, int copies) {}

    @POST
    @Path("/{shelf}/notes")
    @Access("note.write")
    @Operation(operationId = "putOnShelf", summary = "Put a note on a shelf")
    public Response put(@PathParam("shelf") String shelf, @NotNull @Valid Put note) throws InterruptedException {
        UUID id = notes.add(note.body());
        entered.countDown();
        if (!released.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody released the shelf");
        }
        if (!open) {
            throw new ProblemException(Problem.of("NOTE_SEALED", 409));
        }
        return Response.created(URI.create("/api/v1/shelves/" + shelf + "/notes/" + id))
                .header("ETag", "\"v1\"")
                .entity(Map.of("id", id.toString(), "text", note.body().repeat(note.copies())))
                .build();
    }

    @POST
    @Path("/{shelf}/clear")
    @ResponseStatus(202)
    @Access("note.write")
    @Operation(operationId = "clearShelf", summary = "Answers by an annotation")
    public Map<String, String> clear(@PathParam("shelf") String shelf) {
        return Map.of("id", notes.add("cleared " + shelf).toString());
    }

    @POST
    @Path("/{shelf}/touch")
    @Access("note.write")
    @Operation(operationId = "touchShelf", summary = "Answers with nothing")
    public void touch(@PathParam("shelf") String shelf) {
        notes.add("touched " + shelf);
    }

    @POST
    @Path("/{shelf}/break")
    @Access("note.write")
    @Operation(operationId = "breakShelf", summary = "Works, and fails after that")
    public void breakDown(@PathParam("shelf") String shelf) {
        notes.add("broken " + shelf);
        throw new IllegalStateException("after the work");
    }

    @POST
    @Path("/{shelf}/look")
    @NoIdempotencyKey("it only reads")
    @Access("note.read")
    @Operation(operationId = "lookAtShelf", summary = "Changes nothing")
    public Map<String, Integer> look(@PathParam("shelf") String shelf) {
        return Map.of("notes", notes.bodies().size());
    }

    @POST
    @Path("/{shelf}/uploads")
    @StreamedPost
    @Consumes("text/plain")
    @Access("note.write")
    @Operation(operationId = "uploadToShelf", summary = "Takes a stream")
    public Response upload(@PathParam("shelf") String shelf, InputStream body) throws IOException {
        String place = uploads.open(shelf);
        notes.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        return Response.accepted().location(URI.create(place)).build();
    }

    /** The application service of the stream: its first transaction makes the place and keeps the answer. */
    @Singleton
    static class Uploads {

        private final Notes notes;
        private final KeptAnswers kept;

        Uploads(Notes notes, KeptAnswers kept) {
            this.notes = notes;
            this.kept = kept;
        }

        @Transactional
        String open(String shelf) {
            kept.claim();
            String place = "/api/v1/shelves/" + shelf + "/uploads/" + notes.add("upload " + shelf);
            kept.keep(202, place);
            return place;
        }
    }
}
