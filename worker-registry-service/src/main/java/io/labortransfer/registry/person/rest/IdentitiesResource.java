package io.labortransfer.registry.person.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.ForServices;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.registry.person.PersonDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Ids for other services that are given a list by name and ID number. */
@Path("/internal/persons:identify")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class IdentitiesResource {
    private final PersonDesk desk;
    private final Disclosure disclosure;
    private final Caller caller;

    IdentitiesResource(PersonDesk desk, Disclosure disclosure, Caller caller) {
        this.desk = desk;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    /** An id says that the name and the number belong together: the access record of the person counts it as shown. */
    @POST
    @ForServices
    @NoIdempotencyKey("its answer must not be kept; asked twice, it is answered and recorded twice")
    @Access("persons.identify")
    @Operation(operationId = "identifyPersons", hidden = true)
    public IdentifiedView identify(@NotNull @Valid IdentifyRequest wanted) {
        var passport = caller.passport();
        new Basis(wanted.purpose(), wanted.basisRef()).tell(disclosure, passport);
        disclosure.only(EnumSet.of(FieldGroup.F0, FieldGroup.F2));
        var found = desk.identify(passport, caller.signedPassport().orElseThrow(), wanted.asked());
        return new IdentifiedView(
                found.stream().map(IdentifiedView.IdentifiedPerson::of).toList());
    }
}
