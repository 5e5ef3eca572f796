package io.labortransfer.kit.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer meets it.
 *
 * @param key the wire id that orders it
 * @param sequence the version of the aggregate {@code subject}; gaps are normal, older or equal is old news
 * @param data the JSON payload; null is a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares events, and a copy of every payload would be waste.
public record ReceivedEvent(
        UUID id,
        String topic,
        String type,
        String key,
        String subject,
        long sequence,
        Instant time,
        @Nullable String originProvince,
        @Nullable String destinationProvince,
        byte @Nullable [] data) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    /** Whether the subject is gone. */
    public boolean tombstone() {
        return data == null;
    }

    /** The payload as the consumer's own record; properties that it does not know are passed over. */
    public <T> T payload(Class<T> as) {
        if (data == null) {
            throw new MalformedEvent("a tombstone has no " + as.getSimpleName());
        }
        try {
            return JSON.readValue(data, as);
        } catch (JsonMappingException e) {
            throw new MalformedEvent("no " + as.getSimpleName() + " because of " + e.getPathReference());
        } catch (IOException e) {
            throw new MalformedEvent("no JSON for " + as.getSimpleName());
        }
    }
}
