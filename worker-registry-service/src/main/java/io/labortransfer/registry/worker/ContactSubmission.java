package io.labortransfer.registry.worker;

import io.labortransfer.registry.worker.WorkerSubmission.SubmittedContact;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the worker can be reached from now on, as a station, the office or the worker sends it: at least one of the three. It never prints
 * itself.
 *
 * @param phone E.164
 * @param alternateContact through whom else
 * @param emergencyContact whom to call when something happens
 * @param takenAt when the worker told it, if that was before now, without a network
 * @param clientId made by the device that took it down, so that it is told once however often it is sent
 */
public record ContactSubmission(
        @Nullable String phone,
        @Nullable SubmittedContact alternateContact,
        @Nullable SubmittedContact emergencyContact,
        @Nullable OffsetDateTime takenAt,
        @Nullable String clientId) {

    @Override
    public String toString() {
        return "ContactSubmission";
    }
}
