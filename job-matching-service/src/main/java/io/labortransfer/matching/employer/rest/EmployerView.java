package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.employer.BlockDecision;
import io.labortransfer.matching.employer.ContactPerson;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.License;
import io.labortransfer.matching.employer.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employer as the wire shows it: all of it to itself and the office of its place, what is public of it to others. */
record EmployerView(
        String id,
        String destinationProvince,
        @Nullable String uscc,
        @Nullable String name,
        @Nullable String type,
        @Nullable String division,
        @Nullable Boolean noWorkerFees,
        @Nullable String licenseNo,
        @Nullable LocalDate licenseValidTo,
        @Nullable EmployerContact contactPerson,
        String state,
        @Nullable Boolean ordersHeld,
        @Nullable String reasonCode,
        @Nullable BlockView block,
        @Nullable List<String> blockedElsewhere,
        @Nullable List<String> warnings,
        long version,
        @Nullable List<String> allowedActions)
        implements Versioned {

    /** Whom to speak to. */
    record EmployerContact(String name, String phone) {

        @Override
        public String toString() {
            return "EmployerContact";
        }
    }

    /** A block from its notice on. */
    record BlockView(
            String basis,
            Instant notifiedAt,
            Instant hearingUntil,
            @Nullable Instant heardAt,
            @Nullable Instant blockedAt,
            @Nullable Instant appealedAt,
            @Nullable Instant appealDecidedAt) {

        static @Nullable BlockView of(@Nullable BlockDecision block) {
            return block == null
                    ? null
                    : new BlockView(
                            block.basis(),
                            block.notifiedAt(),
                            block.hearingUntil(),
                            block.heardAt(),
                            block.blockedAt(),
                            block.appealedAt(),
                            block.appealDecidedAt());
        }
    }

    /** All of it. */
    static EmployerView of(
            Employer employer, @Nullable ContactPerson contact, List<String> blockedElsewhere, Instant now) {
        License license = employer.license();
        return new EmployerView(
                employer.id().wire(),
                employer.destinationProvince(),
                employer.uscc(),
                employer.name(),
                employer.type().name(),
                employer.division(),
                employer.noWorkerFees(),
                license == null ? null : license.number(),
                license == null ? null : license.validTo(),
                contact == null ? null : new EmployerContact(contact.name(), contact.phone()),
                employer.state().name(),
                employer.ordersHeld(),
                employer.reasonCode(),
                BlockView.of(employer.block()),
                blockedElsewhere,
                employer.warnings(),
                employer.version(),
                employer.allowedActions(now));
    }

    /** What any destination office may know of a firm. */
    static EmployerView ofFirm(Registration known) {
        return shown(
                known,
                known.uscc(),
                known.name(),
                known.type().name(),
                known.division(),
                known.noWorkerFees(),
                known.ordersHeld());
    }

    /** What those may know who send people: name and state. */
    static EmployerView ofName(Registration known) {
        return shown(known, null, known.name(), null, null, null, null);
    }

    /** What the nation may know: the state. */
    static EmployerView ofState(Registration known) {
        return shown(known, null, null, null, null, null, null);
    }

    private static EmployerView shown(
            Registration known,
            @Nullable String uscc,
            @Nullable String name,
            @Nullable String type,
            @Nullable String division,
            @Nullable Boolean noWorkerFees,
            @Nullable Boolean ordersHeld) {
        return new EmployerView(
                new EmployerId(known.id()).wire(),
                known.destinationProvince(),
                uscc,
                name,
                type,
                division,
                noWorkerFees,
                null,
                null,
                null,
                known.state().name(),
                ordersHeld,
                null,
                null,
                null,
                null,
                known.version(),
                null);
    }
}
