package io.labortransfer.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The service's policy alone: with the policies of the database switched off, every operation on one record is 403 or 404 for whoever is
 * no party to it, and leaves it as it is. Made from the service's document: an operation on a kind of record that is not seeded fails.
 *
 * @param records a seeded record of each kind by the path segment before its id; values of other path variables are named likewise. Where
 *     one record will not do, by the two segments before its id, or the whole path by its template
 * @param parties who together may read every record
 * @param strangers of every actor that the operations name, at least one who is no party to any record
 * @param neighbours besides them, by the collection at the head of its path: who is a stranger to that kind of record only
 * @param everybodys the ids of operations whose records belong to nobody
 */
public record PolicyWall(
        Map<String, String> records,
        List<Passports> parties,
        List<Passports> strangers,
        Map<String, List<Passports>> neighbours,
        Set<String> everybodys) {

    /** Copies all. */
    public PolicyWall {
        records = Map.copyOf(records);
        parties = List.copyOf(parties);
        strangers = List.copyOf(strangers);
        neighbours = Map.copyOf(neighbours);
        everybodys = Set.copyOf(everybodys);
    }

    private record Body(String type, String example) {}

    private record Call(String method, String path, JsonNode operation, Optional<Body> body) {
        String id() {
            return operation.path("operationId").asText();
        }

        boolean readsOneRecord(String template) {
            return method.equals("GET") && template.endsWith("}");
        }
    }

    /** Calls every operation on a record as every stranger. */
    public void holds() {
        var faults = new ArrayList<String>();
        var calls = calls();
        actorsWithoutStranger(calls).ifPresent(faults::add);
        try (var off = RowLevelSecurity.off()) {
            var before = read(calls, faults);
            for (var call : calls.values()) {
                for (var stranger : strangersTo(call)) {
                    var status = send(call, stranger).status();
                    if (status != 403 && status != 404) {
                        faults.add(call.id() + " answers " + status + " to the " + stranger);
                    }
                }
            }
            var after = read(calls, faults);
            before.forEach((template, record) -> {
                if (!record.equals(after.get(template))) {
                    faults.add("a stranger changed " + template);
                }
            });
        }
        if (calls.isEmpty() || !faults.isEmpty()) {
            throw new AssertionError("of " + calls.size() + " operations: " + String.join("; ", faults));
        }
    }

    private List<Passports> strangersTo(Call call) {
        var collection = call.path().split("/")[3]; // behind /api/v1/
        return Stream.concat(strangers.stream(), neighbours.getOrDefault(collection, List.of()).stream())
                .toList();
    }

    /** The operations on one record, by method and template. */
    private Map<String, Call> calls() {
        var calls = new TreeMap<String, Call>();
        for (var path : ApiDocument.paths().properties()) {
            for (var method : path.getValue().properties()) {
                var operation = method.getValue();
                if (path.getKey().contains("{")
                        && operation.has("operationId")
                        && !everybodys.contains(operation.path("operationId").asText())) {
                    var verb = method.getKey().toUpperCase(Locale.ROOT);
                    calls.put(
                            verb + " " + path.getKey(),
                            new Call(verb, seeded(path.getKey()), operation, body(operation)));
                }
            }
        }
        return calls;
    }

    private static Optional<Body> body(JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(type -> new Body(type.getKey(), ApiDocument.example(type.getValue())));
    }

    private String seeded(String template) {
        var whole = records.get(template);
        if (whole != null) {
            return whole;
        }
        var path = new StringBuilder();
        var parent = "";
        var before = "";
        for (var segment : template.substring(1).split("/")) {
            path.append('/').append(segment.startsWith("{") ? seeded(parent, before, segment, template) : segment);
            parent = before;
            before = segment;
        }
        return path.toString();
    }

    private String seeded(String parent, String kind, String variable, String template) {
        var record = records.getOrDefault(parent + "/" + kind, records.get(kind));
        if (record == null) {
            throw new AssertionError("no record for " + template + ": seed one of " + kind);
        }
        return record + variable.substring(variable.indexOf('}') + 1); // a verb may follow the id
    }

    private Optional<String> actorsWithoutStranger(Map<String, Call> calls) {
        var actors = new TreeSet<String>();
        calls.values().forEach(call -> call.operation().path("x-actors").forEach(actor -> actors.add(actor.asText())));
        strangers.forEach(stranger -> actors.removeAll(stranger.actors()));
        return actors.isEmpty() ? Optional.empty() : Optional.of("no stranger is " + actors);
    }

    /** Each record as a party reads it; one that nobody reads is not seeded. */
    private Map<String, String> read(Map<String, Call> calls, List<String> faults) {
        var read = new TreeMap<String, String>();
        calls.forEach((template, call) -> {
            if (call.method().equals("GET")) {
                var answer = parties.stream()
                        .map(party -> send(call, party))
                        .filter(each -> each.status() == 200)
                        .findFirst();
                if (answer.isEmpty()) {
                    faults.add("no party reads " + template);
                } else if (call.readsOneRecord(template)) {
                    read.put(template, answer.get().body());
                }
            }
        });
        return read;
    }

    private static DoorBell.Answer send(Call call, Passports caller) {
        var headers = new HashMap<>(Map.of("Authorization", caller.bearer()));
        if (Set.of("PATCH", "DELETE").contains(call.method())) {
            headers.put("If-Match", "*");
        }
        if (call.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        call.body().ifPresent(body -> headers.put("Content-Type", body.type()));
        return DoorBell.ring(
                call.method(),
                call.path(),
                headers,
                call.body().map(Body::example).orElse(null));
    }
}
