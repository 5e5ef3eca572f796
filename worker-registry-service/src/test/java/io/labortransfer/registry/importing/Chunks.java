package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.as;

import io.labortransfer.testing.Passports;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files that come in chunks, as one client of a unit sends them. */
final class Chunks {
    private final String collection;
    private final Passports client;
    private final String id;

    private Chunks(String collection, Passports client, String id) {
        this.collection = collection;
        this.client = client;
        this.id = id;
    }

    /** An import that exists. */
    static Chunks of(Passports client, String id) {
        return new Chunks("workers", client, id);
    }

    /** Opens an import of workers with these options besides the mode. */
    static Chunks open(Passports client, Map<String, Object> options) {
        return open("workers", client, options);
    }

    /** Opens an import of a collection. */
    static Chunks open(String collection, Passports client, Map<String, Object> options) {
        return new Chunks(
                collection,
                client,
                as(client)
                        .body(options)
                        .post("/api/v1/" + collection + "/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    static Chunks open(String unit) {
        return open(Passports.op(unit), Map.of("format", "NDJSON", "mode", "UPSERT"));
    }

    String id() {
        return id;
    }

    /** The same import as another client meets it. */
    Chunks seenBy(Passports other) {
        return new Chunks(collection, other, id);
    }

    ValidatableResponse put(int number, String body) {
        return put(number, body.getBytes(StandardCharsets.UTF_8), "identity");
    }

    ValidatableResponse put(int number, byte[] body, String coding) {
        return put(number, body, coding, "sha-256=:" + digest("SHA-256", body) + ":");
    }

    ValidatableResponse put(int number, byte[] body, String coding, String digest) {
        return as(client)
                .contentType("application/octet-stream")
                .header("Content-Encoding", coding)
                .header("Content-Digest", digest)
                .body(body)
                .put(path("/chunks/" + number))
                .then();
    }

    ValidatableResponse post(String step) {
        return as(client).post(path("/" + step)).then();
    }

    ValidatableResponse get(String part) {
        return as(client).accept("*/*").get(path(part)).then();
    }

    private String path(String part) {
        return "/api/v1/" + collection + "/imports/" + id + part;
    }

    static String digest(String algorithm, byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
