package io.labortransfer.matching.employer;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells the suite what happened to an employer's registration. */
@ApplicationScoped
class EmployerNews {

    private static final String TOPIC = "lt.employer.v1";

    private final Outbox outbox;

    EmployerNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(String what, Employer employer) {
        outbox.announce(new Announcement(
                TOPIC,
                employer.id().wire(),
                "lt.employer." + what + ".v1",
                employer.id().wire(),
                employer.version(),
                null,
                employer.destinationProvince(),
                Told.of(employer)));
    }

    /** The complete record, as every event of the topic carries it; without free text. */
    record Told(
            String employerId,
            String uscc,
            String type,
            String division,
            String state,
            @Nullable String reasonCode,
            @Nullable String hearingUntil,
            boolean ordersHeld,
            @Nullable String licenseValidTo,
            long version,
            String destinationProvince) {

        static Told of(Employer employer) {
            BlockDecision block = employer.block();
            License license = employer.license();
            return new Told(
                    employer.id().wire(),
                    employer.uscc(),
                    employer.type().name(),
                    employer.division(),
                    employer.state().name(),
                    employer.reasonCode(),
                    block == null ? null : Times.wire(block.hearingUntil()),
                    employer.ordersHeld(),
                    license == null ? null : license.validTo().toString(),
                    employer.version(),
                    employer.destinationProvince());
        }
    }
}
