package io.labortransfer.kit.sample;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Page;
import io.labortransfer.kit.web.Versioned;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource about people, each of whom is nothing but an id. */
@Path("/api/v1/people")
public class PeopleResource {

    private final Disclosure disclosure;

    PeopleResource(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    public record PersonView(
            @InGroup(FieldGroup.F0) String id,
            @InGroup(FieldGroup.F2) String name,
            @InGroup(FieldGroup.F0) long version)
            implements PersonalRecord, Versioned {
        @Override
        public List<String> subjects() {
            return List.of(id);
        }
    }

    @GET
    @Path("/{id}")
    @Access("person.read")
    @Operation(operationId = "getPerson", summary = "One person")
    public PersonView get(@PathParam("id") String id) {
        if (id.equals("nobody")) {
            throw Problems.notFound();
        }
        return new PersonView(id, "Secret Name", 1);
    }

    @GET
    @Access("person.read")
    @Operation(operationId = "listPeople", summary = "A page of people")
    public Page<PersonView> list() {
        return new Page<>(
                IntStream.range(0, 500)
                        .mapToObj(i -> new PersonView("per_" + i, "Secret Name", 1))
                        .toList(),
                null);
    }

    @GET
    @Path("/file/csv")
    @Access("person.read")
    @Operation(operationId = "getPeopleFile", summary = "People as text")
    public Response file() {
        disclosure.about(List.of("per_csv"));
        return Response.ok("per_csv,Secret Name", "text/plain").build();
    }

    @POST
    @Path("/{id}/reveal")
    @IgnoresVersion("it only reads")
    @Access("person.read")
    @Operation(operationId = "revealPerson", summary = "A person in clear")
    public PersonView reveal(@PathParam("id") String id) {
        disclosure.because("RIGHTS_CASE", "Secret Name asked for it");
        disclosure.only(List.of(FieldGroup.F2));
        return new PersonView(id, "Secret Name", 1);
    }
}
