package io.labortransfer.registry.access;

import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** One good call for each feed, its page and its stream, once the change of a record can be read there; made before the records are. */
final class FeedCalls {
    private static final Map<String, String> FEEDS = Map.of(
            "Worker", "/api/v1/workers/changes",
            "Intent", "/api/v1/intents/changes",
            "Consent", "/api/v1/consents/changes",
            "Household", "/api/v1/households/changes");

    private final Map<String, Function<RequestSpecification, Response>> calls = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final String unit;

    FeedCalls(String unit) {
        this.unit = unit;
        FEEDS.forEach((name, path) -> places.put(name, new FeedReader(Passports.op(unit), path).place()));
    }

    /** By operation; the records whose changes are waited for by the name of their feed. */
    Map<String, Function<RequestSpecification, Response>> all(Map<String, Supplier<String>> records) {
        FEEDS.keySet().forEach(name -> feed(name, records.get(name)));
        return calls;
    }

    private void feed(String name, Supplier<String> record) {
        var path = FEEDS.get(name);
        var since = places.get(name);
        calls.put("list" + name + "Changes", o -> {
            new FeedReader(Passports.op(unit), path, since).versionsOf(record.get(), 1);
            return o.get(path + "?limit=500&since=" + since);
        });
        calls.put("follow" + name + "Changes", o -> {
            new FeedReader(Passports.op(unit), path, since).versionsOf(record.get(), 1);
            long soon = System.currentTimeMillis() / 1_000 + 2;
            return o.auth()
                    .oauth2(Passports.op(unit).with("exp", soon).token())
                    .header("Accept", "text/event-stream")
                    .get(path + "?since=" + since);
        });
    }
}
