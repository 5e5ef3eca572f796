package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Only an office sends files, so a job tells all about its sender. It is seen by that office and by those above it. */
@ApplicationScoped
class OfficeSenders implements Senders {

    @Override
    public void note(ImportJob job, Passport caller) {
        // the job says it all
    }

    @Override
    public Sender of(ImportJob job) {
        var office = new Passport(
                job.client(),
                job.org(),
                Set.of(Actor.OP),
                job.unit(),
                job.divisionPrefix(),
                List.of(),
                null,
                null,
                null,
                Instant.MAX);
        return new Sender(office, ProvinceScope.ofProvince(job.unit()));
    }

    @Override
    public boolean shows(ImportJob job, Passport caller) {
        return job.isOfReach(caller);
    }
}
