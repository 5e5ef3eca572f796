package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Ids of records that are there, by the property that names such a record elsewhere. */
final class KnownIds {

    private static final int OF_EACH = 200;

    private static final Map<String, String> PROPERTY_OF = Map.of(
            "workers", "workerId",
            "intents", "intentId",
            "consents", "consentId",
            "transfers", "transferId",
            "matches", "matchId",
            "employers", "employerId",
            "job-orders", "jobOrderId",
            "trips", "tripId",
            "spells", "spellId");

    private final Map<String, List<String>> ids = new TreeMap<>();

    KnownIds(Suite suite) {
        Client origin = suite.as("office-51");
        for (String list : List.of("/transfers", "/spells")) {
            origin.get("/api/v1" + list + "?limit=" + OF_EACH)
                    .body()
                    .path("items")
                    .forEach(item -> {
                        add(PROPERTY_OF.get(list.substring(1)), item.path("id"));
                        PROPERTY_OF.values().forEach(property -> add(property, item.path(property)));
                    });
        }
        if (ids.size() < 5) {
            throw new IllegalStateException("the journey left too few records: " + ids.keySet());
        }
    }

    private void add(String property, JsonNode id) {
        if (id.isTextual()) {
            ids.computeIfAbsent(property, unused -> new ArrayList<>()).add(id.asText());
        }
    }

    /** One that the property {@code name} could hold; empty when it names no record. */
    Optional<String> named(String name, RandomGenerator random) {
        return Optional.ofNullable(ids.get(name)).map(known -> known.get(random.nextInt(known.size())));
    }

    /** One of the records that {@code path} is about; empty when none is known. */
    Optional<String> of(String path, RandomGenerator random) {
        int id = path.indexOf("/{id}");
        String collection = id < 0 ? "" : path.substring(path.lastIndexOf('/', id - 1) + 1, id);
        return Optional.ofNullable(PROPERTY_OF.get(collection)).flatMap(property -> named(property, random));
    }
}
