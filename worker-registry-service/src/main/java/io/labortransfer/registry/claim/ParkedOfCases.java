package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ParkedLines;
import io.labortransfer.registry.duplicate.ParkedClaims;
import io.labortransfer.registry.relocation.ParkedRecords;
import io.labortransfer.registry.worker.RegistrationForm;
import io.labortransfer.registry.worker.WaitingRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records that wait in cases, with the lines that brought them. */
@ApplicationScoped
class ParkedOfCases implements ParkedRecords {
    private final CaseBook book;
    private final ParkedClaims claims;
    private final ParkedLines lines;
    private final RegistrationForm form;

    ParkedOfCases(CaseBook book, ParkedClaims claims, ParkedLines lines, RegistrationForm form) {
        this.book = book;
        this.claims = claims;
        this.lines = lines;
        this.form = form;
    }

    @Override
    public List<UUID> endedBy(ProvinceScope scope, UUID relocation) {
        return book.cases().endedBy(scope, relocation);
    }

    @Override
    public Optional<WaitingRecord> of(ProvinceScope scope, UUID duplicate) {
        return claims.of(scope, duplicate).map(claim -> new WaitingRecord(form.read(claim.record()), claim.since()));
    }

    @Override
    public void applied(ProvinceScope scope, UUID duplicate, UUID worker) {
        lines.applied(scope, duplicate, worker); // the file before the record, as a piece takes them
        claims.drop(scope, duplicate);
        book.arrived(scope, duplicate);
    }

    @Override
    public void dropped(ProvinceScope scope, UUID duplicate, WhyNot why) {
        dropped(
                scope,
                duplicate,
                switch (why) {
                    case NOT_GRANTED -> "CLAIM_NOT_GRANTED";
                    case DECEASED -> "CLAIM_DECEASED";
                });
    }

    void dropped(ProvinceScope scope, UUID duplicate, String why) {
        lines.rejected(scope, duplicate, why);
        claims.drop(scope, duplicate);
    }
}
