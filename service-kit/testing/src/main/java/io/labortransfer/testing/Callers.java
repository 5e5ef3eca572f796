package io.labortransfer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Somebody who may call an operation, whatever record it is about. */
final class Callers {

    private Callers() {}

    /** A passport of the first actor that the operation's document names. */
    static Passports of(JsonNode operation) {
        var actor = operation.path("x-actors").path(0).asText();
        return switch (actor) {
            case "OP" -> Passports.op("51");
            case "ST" -> Passports.st("51", "44");
            case "DP" -> Passports.dp("44");
            case "EM" -> Passports.em("44", "91440000000000000X", new UUID(0, 1));
            case "PT" -> Passports.pt("51");
            case "NO" -> Passports.no();
            case "WK" -> Passports.wk("51", new UUID(0, 1));
            default -> throw new AssertionError("there is no actor " + actor);
        };
    }
}
