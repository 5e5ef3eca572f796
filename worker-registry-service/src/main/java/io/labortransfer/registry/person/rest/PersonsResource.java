package io.labortransfer.registry.person.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.ForServices;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.person.PersonDesk;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Personal values for other services. */
@Path("/internal/persons:resolve")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PersonsResource {
    private static final Set<FieldGroup> GROUPS = EnumSet.of(FieldGroup.F2, FieldGroup.F3);

    private final PersonDesk desk;
    private final Disclosure disclosure;
    private final Caller caller;

    PersonsResource(PersonDesk desk, Disclosure disclosure, Caller caller) {
        this.desk = desk;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    /** The access record names the original caller; its reason names the service that acted, and the record that it acted for. */
    @POST
    @ForServices
    @NoIdempotencyKey("its answer must not be kept; asked twice, it shows twice and is recorded twice")
    @Access("persons.resolve")
    @Operation(operationId = "resolvePersons", hidden = true)
    public PersonsView resolve(@NotNull @Valid ResolveRequest wanted) {
        if (!GROUPS.containsAll(wanted.fieldGroups())) {
            throw Problems.invalid(new FieldError("/fieldGroups", "VALUE_UNKNOWN", "F2, F3"));
        }
        var passport = caller.passport();
        new Basis(wanted.purpose(), wanted.basisRef()).tell(disclosure, passport);
        var shown = EnumSet.copyOf(wanted.fieldGroups());
        shown.add(FieldGroup.F0);
        disclosure.only(shown);
        var ids = wanted.ids().stream().map(id -> WorkerId.of(id).value()).collect(Collectors.toSet());
        var people = desk.resolve(passport, caller.signedPassport().orElseThrow(), ids);
        return new PersonsView(people.stream()
                .map(person -> PersonsView.PersonView.of(person, wanted.fieldGroups()))
                .toList());
    }
}
