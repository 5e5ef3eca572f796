package io.labortransfer.kit.sample;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/notes")
public class SampleResource {

    private final Notes notes;

    SampleResource(Notes notes) {
        this.notes = notes;
    }

    public record NewNote(
            @NotBlank @Size(max = 10) String body, @Max(5) int weight) {}

    enum NoteRefusal implements Refusal {
        NOTE_SEALED;

        @Override
        public int status() {
            return 409;
        }
    }

    @POST
    @Access("note.write")
    @Operation(operationId = "addNote", summary = "Add a note")
    public Map<String, String> add(@Valid NewNote note) {
        return Map.of("id", PublicId.format("not", notes.add(note.body())));
    }

    @GET
    @Access("note.read")
    @Operation(operationId = "listNotes", summary = "List notes")
    public List<?> list() {
        return notes.bodies();
    }

    @GET
    @Path("/{id}")
    @Access("note.read")
    @Operation(operationId = "getNote", summary = "Read a note")
    public Map<String, String> get(@PathParam("id") String id) {
        return Map.of("id", PublicId.format("not", PublicId.require("not", id)));
    }

    @POST
    @Path("/sealed")
    @Access("note.write")
    @Operation(operationId = "changeSealedNote", summary = "Always refused")
    public Map<String, String> sealed() {
        return Ruling.<Map<String, String>>refused(NoteRefusal.NOTE_SEALED, "copy")
                .orThrow();
    }

    @POST
    @Path("/broken")
    @Access("note.write")
    @Operation(operationId = "breakNote", summary = "Fails inside")
    public Map<String, String> broken() {
        throw new IllegalStateException("the value 995101199001011234 must not leave");
    }
}
