package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A small document that keeps all rules, to be spoilt in one place. */
final class Things {
    static final String LIST = "/paths/~1api~1v1~1things/get";
    static final String MAKE = "/paths/~1api~1v1~1things/post";
    static final String GET = "/paths/~1api~1v1~1things~1{id}/get";
    static final String CHANGE = "/paths/~1api~1v1~1things~1{id}/patch";
    static final String REMOVE = "/paths/~1api~1v1~1things~1{id}/delete";
    static final String SEND = "/paths/~1api~1v1~1things~1{id}~1send/post";
    static final String SEARCH = "/paths/~1api~1v1~1things~1search/post";
    static final String REQUEST = "/components/schemas/ThingRequest";
    static final String VIEW = "/components/schemas/ThingView";

    private final ObjectNode document;

    private Things(ObjectNode document) {
        this.document = document;
    }

    static Things api() {
        try (var in = Things.class.getResourceAsStream("/things-api.json")) {
            return new Things((ObjectNode) new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode document() {
        return document;
    }

    ObjectNode at(String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    ArrayNode list(String pointer) {
        return (ArrayNode) document.at(pointer);
    }

    /** Takes away what stands at {@code pointer}. */
    Things without(String pointer) {
        var cut = pointer.lastIndexOf('/');
        var name = pointer.substring(cut + 1).replace("~1", "/");
        var parent = document.at(pointer.substring(0, cut));
        var gone = parent.isArray()
                ? ((ArrayNode) parent).remove(Integer.parseInt(name))
                : ((ObjectNode) parent).remove(name);
        if (gone == null) {
            throw new AssertionError("nothing stands at " + pointer);
        }
        return this;
    }

    /** Puts {@code json} at {@code pointer}. */
    Things with(String pointer, String json) {
        try {
            var cut = pointer.lastIndexOf('/');
            var parent = document.at(pointer.substring(0, cut));
            var name = pointer.substring(cut + 1).replace("~1", "/");
            var value = new ObjectMapper().readTree(json);
            if (parent instanceof ArrayNode list) {
                list.add(value);
            } else {
                ((ObjectNode) parent).set(name, value);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
