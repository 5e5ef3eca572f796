package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the suite answered.
 *
 * @param call method and path, to name it when it was not what was needed
 * @param location the Location header, without the gateway's address
 */
public record Answer(
        String call, int status, JsonNode body, @Nullable String location) {

    /** The body, when the answer is one of these. */
    public JsonNode expect(int... wanted) {
        for (int each : wanted) {
            if (status == each) {
                return body;
            }
        }
        throw new JourneyStuckException(call + " answers " + status + " " + problem());
    }

    /** The problem's code, or empty. */
    public String code() {
        return body.path("code").asText();
    }

    private String problem() {
        StringBuilder text =
                new StringBuilder(code()).append(' ').append(body.path("detail").asText());
        for (JsonNode error : body.path("errors")) {
            text.append(" [")
                    .append(error.path("pointer").asText())
                    .append(' ')
                    .append(error.path("code").asText())
                    .append(']');
        }
        if (body.has("allowedActions")) {
            text.append(" allowed ").append(body.get("allowedActions"));
        }
        return text.toString();
    }

    /** The path under which long work can be watched. */
    public String mustHaveLocation() {
        if (location == null) {
            throw new JourneyStuckException(call + " answers " + status + " without a Location");
        }
        return location;
    }
}
