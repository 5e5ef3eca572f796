package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.duplicate.ParkedClaims;
import io.labortransfer.registry.importing.ParkedLines;
import io.labortransfer.registry.relocation.ParkedRecords;
import io.labortransfer.registry.worker.Registration;
import io.labortransfer.registry.worker.RegistrationForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The records that wait in cases, with the lines that brought them. */
@ApplicationScoped
class ParkedOfCases implements ParkedRecords {
    private static final String NOT_GRANTED = "CLAIM_NOT_GRANTED";

    private final ParkedClaims claims;
    private final ParkedLines lines;
    private final RegistrationForm form;

    ParkedOfCases(ParkedClaims claims, ParkedLines lines, RegistrationForm form) {
        this.claims = claims;
        this.lines = lines;
        this.form = form;
    }

    @Override
    public Optional<Registration> of(ProvinceScope scope, UUID duplicate) {
        return claims.of(scope, duplicate).map(form::read);
    }

    @Override
    public void applied(ProvinceScope scope, UUID duplicate, UUID worker) {
        lines.applied(scope, duplicate, worker); // the file before the record, as a piece takes them
        claims.drop(scope, duplicate);
    }

    @Override
    public void dropped(ProvinceScope scope, UUID duplicate) {
        dropped(scope, duplicate, NOT_GRANTED);
    }

    void dropped(ProvinceScope scope, UUID duplicate, String why) {
        lines.rejected(scope, duplicate, why);
        claims.drop(scope, duplicate);
    }
}
