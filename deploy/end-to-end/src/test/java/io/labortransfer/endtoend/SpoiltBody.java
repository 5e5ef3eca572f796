package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes something unlawful of a lawful JSON body, in one of many ways. */
final class SpoiltBody {

    /** A place in a document that holds a value. */
    private sealed interface Place {
        void put(JsonNode value);

        void clear();

        record Property(ObjectNode object, String name) implements Place {
            @Override
            public void put(JsonNode value) {
                object.set(name, value);
            }

            @Override
            public void clear() {
                object.remove(name);
            }
        }

        record Element(ArrayNode array, int index) implements Place {
            @Override
            public void put(JsonNode value) {
                array.set(index, value);
            }

            @Override
            public void clear() {
                array.remove(index);
            }
        }
    }

    private SpoiltBody() {}

    static byte[] of(JsonNode lawful, RandomGenerator random, Mark mark) {
        JsonNode body = lawful.deepCopy();
        List<Place> places = new ArrayList<>();
        collect(body, places);
        return switch (random.nextInt(20)) {
            case 0 -> bytes(JunkValues.any(random, mark).toString());
            case 1 -> cut(body.toString(), random);
            case 2 -> bytes(twice(body.toString(), mark));
            case 3 -> wrongEncoding(body.toString(), mark);
            case 4 -> bytes(body + "{\"" + mark.text() + "\":1}");
            case 5 -> bytes(body.toString().replace("{", "{\"" + mark.text() + "\":\"" + mark.text() + "\","));
            case 6 -> body.toString().getBytes(StandardCharsets.UTF_16);
            case 7 -> bytes("\ufeff" + body);
            case 8 -> {
                for (Place place : places) {
                    if (random.nextInt(3) == 0) {
                        place.put(JunkValues.any(random, mark));
                    }
                }
                yield bytes(body.toString());
            }
            case 9, 10 -> {
                if (!places.isEmpty()) {
                    places.get(random.nextInt(places.size())).clear();
                }
                yield bytes(body.toString());
            }
            default -> {
                if (!places.isEmpty()) {
                    places.get(random.nextInt(places.size())).put(JunkValues.any(random, mark));
                }
                yield bytes(body.toString());
            }
        };
    }

    private static void collect(JsonNode node, List<Place> places) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(property -> {
                    places.add(new Place.Property(object, property.getKey()));
                    collect(property.getValue(), places);
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    places.add(new Place.Element(array, i));
                    collect(array.get(i), places);
                }
            }
            default -> {}
        }
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(String body, RandomGenerator random) {
        byte[] whole = bytes(body);
        return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
    }

    /** The first property a second time, with another value. */
    private static String twice(String body, Mark mark) {
        int colon = body.indexOf(':');
        return colon < 0
                ? body + body
                : body.charAt(0) + body.substring(1, colon) + ":\"" + mark.text() + "\"," + body.substring(1);
    }

    private static byte[] wrongEncoding(String body, Mark mark) {
        byte[] whole = bytes(body.replaceFirst(":", ":\"" + mark.text() + "??\",\"" + mark.text() + "\":"));
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == '?') {
                whole[i] = (byte) 0xc3;
            }
        }
        return whole;
    }
}
