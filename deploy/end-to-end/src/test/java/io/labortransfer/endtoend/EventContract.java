package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What readers of events may rely on, as one line for each value of each type: {@code type place presence forms}. Schemas that say
 * the same by other references have the same lines.
 *
 * @param lines what is promised of a value, by its type and place
 */
record EventContract(Map<String, Promise> lines) {
    private static final String ROOT = "";

    /**
     * What is promised of one value.
     *
     * @param always whether it is there whenever the value around it is
     * @param forms the forms that it may have
     */
    record Promise(boolean always, Set<Form> forms) {
        static Promise parse(String text) {
            var parts = text.split(" ", 2);
            return new Promise(
                    parts[0].equals("always"),
                    Stream.of(parts[1].split(" \\| ")).map(Form::parse).collect(Collectors.toSet()));
        }

        @Override
        public String toString() {
            return (always ? "always " : "sometimes ")
                    + forms.stream().map(Form::toString).sorted().collect(Collectors.joining(" | "));
        }

        /** Whether whoever relies on this is served by {@code now}. */
        boolean isKeptBy(Promise now) {
            return (now.always || !always)
                    && now.forms.stream().allMatch(form -> forms.stream().anyMatch(known -> known.holds(form)));
        }
    }

    /**
     * One form of a value.
     *
     * @param type of JSON
     * @param limits its pattern, constant, bounds
     */
    record Form(String type, Map<String, String> limits) {
        private static final List<String> LIMITS =
                List.of("const", "pattern", "minimum", "maximum", "maxLength", "maxItems");

        static Form of(JsonNode schema) {
            var limits = new TreeMap<String, String>();
            LIMITS.stream()
                    .filter(schema::has)
                    .forEach(limit -> limits.put(limit, schema.path(limit).asText()));
            var type = schema.path("type").asText(schema.has("const") ? "string" : "any");
            return new Form(type, limits);
        }

        static Form parse(String text) {
            var parts = text.split(" ");
            var limits = new TreeMap<String, String>();
            Stream.of(parts).skip(1).forEach(limit -> {
                var pair = limit.split("=", 2);
                limits.put(pair[0], pair[1]);
            });
            return new Form(parts[0], limits);
        }

        @Override
        public String toString() {
            return limits.entrySet().stream()
                    .map(limit -> " " + limit.getKey() + "=" + limit.getValue())
                    .collect(Collectors.joining("", type, ""));
        }

        /** Whether everything of the form {@code now} also has this one. */
        boolean holds(Form now) {
            return type.equals(now.type)
                    && limits.entrySet().stream()
                            .allMatch(limit -> isNoWider(
                                    limit.getKey(),
                                    limit.getValue(),
                                    Optional.ofNullable(now.limits.get(limit.getKey()))));
        }

        private static boolean isNoWider(String limit, String was, Optional<String> is) {
            return switch (limit) {
                case "minimum" ->
                    is.filter(now -> Long.parseLong(now) >= Long.parseLong(was)).isPresent();
                case "maximum", "maxLength", "maxItems" ->
                    is.filter(now -> Long.parseLong(now) <= Long.parseLong(was)).isPresent();
                default -> is.filter(was::equals).isPresent();
            };
        }
    }

    /** The contract that the schemas say, given by the names of their files. */
    static EventContract of(Map<String, JsonNode> files) {
        var lines = new TreeMap<String, Promise>();
        files.keySet().stream()
                .filter(name -> name.startsWith("lt."))
                .forEach(name -> new Reading(files, name.substring(0, name.length() - ".json".length()), lines)
                        .read(ROOT, true, List.of(new Place(name, files.get(name)))));
        return new EventContract(lines);
    }

    /** The contract as {@link #text} wrote it. */
    static EventContract parse(String text) {
        var lines = new TreeMap<String, Promise>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var parts = line.split(" ", 3);
            lines.put(parts[0] + " " + parts[1], Promise.parse(parts[2]));
        });
        return new EventContract(lines);
    }

    String text() {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** What {@code now} takes from those who rely on this contract; additions take nothing. */
    List<String> brokenBy(EventContract now) {
        var broken = new ArrayList<String>();
        lines.forEach((place, promised) -> {
            var kept = now.lines.get(place);
            if (kept == null) {
                broken.add(place + " is gone");
            } else if (!promised.isKeptBy(kept)) {
                broken.add(place + " was " + promised + " and is " + kept);
            }
        });
        return broken;
    }

    /** A schema and the file in which its references begin. */
    private record Place(String file, JsonNode schema) {}

    private record Reading(Map<String, JsonNode> files, String type, Map<String, Promise> lines) {
        void read(String path, boolean always, List<Place> given) {
            var alternatives = given.stream().flatMap(this::alternatives).toList();
            var forms = new TreeSet<String>();
            alternatives.forEach(all -> forms.add(Form.of(merged(all)).toString()));
            lines.put(
                    type + " " + (path.isEmpty() ? "/" : path),
                    new Promise(always, forms.stream().map(Form::parse).collect(Collectors.toSet())));
            var names = new TreeSet<String>();
            alternatives.forEach(all -> all.forEach(
                    place -> place.schema().path("properties").fieldNames().forEachRemaining(names::add)));
            for (var name : names) {
                read(
                        path + "/" + name,
                        alternatives.stream().filter(Reading::isObject).allMatch(all -> requires(all, name)),
                        parts(alternatives, "properties", name));
            }
            below(path + "/[]", parts(alternatives, "items"));
            below(path + "/{}", parts(alternatives, "additionalProperties"));
        }

        private void below(String path, List<Place> parts) {
            if (!parts.isEmpty()) {
                read(path, true, parts);
            }
        }

        /** Every alternative as the schemas that hold for it together. */
        private Stream<List<Place>> alternatives(Place place) {
            var chain = new ArrayList<Place>();
            var next = Optional.of(place);
            while (next.isPresent()) {
                chain.add(next.get());
                next = referred(next.get());
            }
            var either = chain.stream().filter(one -> one.schema().has("anyOf")).findFirst();
            return either.isEmpty()
                    ? Stream.of(chain)
                    : StreamSupport.stream(either.get().schema().path("anyOf").spliterator(), false)
                            .flatMap(schema ->
                                    alternatives(new Place(either.get().file(), schema)));
        }

        private Optional<Place> referred(Place place) {
            if (!place.schema().has("$ref")) {
                return Optional.empty();
            }
            var parts = place.schema().path("$ref").asText().split("#", 2);
            var file = parts[0].isEmpty() ? place.file() : parts[0];
            var root = Objects.requireNonNull(files.get(file), file);
            return Optional.of(new Place(file, parts.length < 2 ? root : root.at(parts[1])));
        }

        private static JsonNode merged(List<Place> all) {
            var merged = all.getLast().schema().<ObjectNode>deepCopy();
            all.reversed().stream().skip(1).forEach(place -> merged.setAll((ObjectNode) place.schema()));
            return merged;
        }

        private static boolean isObject(List<Place> all) {
            return all.stream().anyMatch(place -> place.schema().has("properties"));
        }

        private static boolean requires(List<Place> all, String name) {
            return all.stream()
                    .flatMap(place ->
                            StreamSupport.stream(place.schema().path("required").spliterator(), false))
                    .anyMatch(required -> required.asText().equals(name));
        }

        /** All schemas of that part; those of one alternative hold together, which a reader of types need not know. */
        private static List<Place> parts(List<List<Place>> alternatives, String... where) {
            return alternatives.stream()
                    .flatMap(all -> all.stream()
                            .map(place -> new Place(place.file(), inside(place.schema(), where)))
                            .filter(place -> place.schema().isObject())
                            .limit(1))
                    .toList();
        }

        private static JsonNode inside(JsonNode schema, String... where) {
            var found = schema;
            for (var name : where) {
                found = found.path(name);
            }
            return found;
        }
    }
}
