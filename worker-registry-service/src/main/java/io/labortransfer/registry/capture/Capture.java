package io.labortransfer.registry.capture;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as a device sent it.
 *
 * @param kind what kind of record
 * @param about the worker; of a risk referral the household; of a household nothing else
 * @param clientId the device's own id of it, as it was sent; none when the device made none
 * @param said what was sent, property by property
 */
public record Capture(
        CaptureKind kind, @Nullable UUID about, @Nullable String clientId, Map<String, @Nullable Object> said) {

    @Override
    public String toString() {
        return "Capture[" + kind + " " + clientId + "]";
    }
}
