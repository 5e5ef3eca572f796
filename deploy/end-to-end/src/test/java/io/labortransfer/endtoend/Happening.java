package io.labortransfer.endtoend;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.journey.Answer;
import io.labortransfer.local.journey.Witness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One line of a history: what a client sent, what it saw of it, or what was done to a server. Ids and digests only, no
 * value of a person.
 *
 * @param at milliseconds since the history began
 * @param key of the request: all its attempts have the same one
 * @param answer a digest of status and body; empty when there was none
 * @param acknowledged what the answer says is kept, each record in the version it says
 * @param note why an outcome is unknown, how a request was refused, who was killed
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Happening(
        long at,
        Kind kind,
        String key,
        String client,
        String call,
        int status,
        String answer,
        List<Acknowledged> acknowledged,
        String note) {

    Happening {
        acknowledged = acknowledged == null ? List.of() : List.copyOf(acknowledged);
        key = key == null ? "" : key;
        client = client == null ? "" : client;
        call = call == null ? "" : call;
        answer = answer == null ? "" : answer;
        note = note == null ? "" : note;
    }

    /** What a line tells. */
    enum Kind {
        /** An attempt was sent. */
        INVOKE,
        /** It was acknowledged. */
        OK,
        /** It was refused for good. */
        FAIL,
        /** Nobody can say what came of it. */
        UNKNOWN,
        /** A server was killed. */
        FAULT
    }

    /** A record that an answer vouches for; version 0 says no more than that it is there. */
    record Acknowledged(String id, long version) {}

    static Happening invoked(long at, Witness.Attempt attempt) {
        return new Happening(at, Kind.INVOKE, attempt.key(), attempt.client(), attempt.call(), 0, "", List.of(), "");
    }

    static Happening settled(long at, Witness.Attempt attempt, Answer answer) {
        boolean ok = answer.status() < 300;
        return new Happening(
                at,
                ok ? Kind.OK : Kind.FAIL,
                attempt.key(),
                attempt.client(),
                attempt.call(),
                answer.status(),
                digest(answer.status() + " " + answer.body()),
                ok ? acknowledged(answer) : List.of(),
                ok ? "" : answer.code());
    }

    static Happening open(long at, Witness.Attempt attempt, String why) {
        return new Happening(at, Kind.UNKNOWN, attempt.key(), attempt.client(), attempt.call(), 0, "", List.of(), why);
    }

    static Happening fault(long at, String victim) {
        return new Happening(at, Kind.FAULT, "", "", "", 0, "", List.of(), victim);
    }

    /** The record itself, the accepted items of a batch, or what was begun and can be watched. */
    private static List<Acknowledged> acknowledged(Answer answer) {
        List<Acknowledged> found = new ArrayList<>();
        JsonNode body = answer.body();
        if (body.hasNonNull("id")) {
            found.add(new Acknowledged(
                    body.path("id").asText(), body.path("version").asLong()));
        } else if (answer.location() != null) {
            String location = answer.location();
            found.add(new Acknowledged(location.substring(location.lastIndexOf('/') + 1), 0));
        }
        for (JsonNode item : body.path("items")) {
            if (item.path("status").asInt() == 200 && item.hasNonNull("transferId")) {
                found.add(new Acknowledged(item.path("transferId").asText(), 0));
            }
        }
        return found;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
