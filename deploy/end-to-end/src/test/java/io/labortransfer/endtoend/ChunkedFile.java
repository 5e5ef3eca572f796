package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A file that is sent in chunks by a client which remembers nothing but the id of its import. */
final class ChunkedFile {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final String token;
    private final List<byte[]> chunks;
    private final String path;

    /** Opens an import for a file of workers that may change some and register others. */
    ChunkedFile(Suite suite, String client, List<String> chunks, String source) throws IOException {
        this(suite, client, "workers", "UPSERT", chunks, source);
    }

    /** Opens an import of {@code collection} for the file, which may do what {@code mode} says. */
    ChunkedFile(Suite suite, String client, String collection, String mode, List<String> chunks, String source)
            throws IOException {
        this.gateway = suite.stack().gateway();
        this.token = suite.stack().tokens().of(client);
        this.chunks = chunks.stream()
                .map(chunk -> chunk.getBytes(StandardCharsets.UTF_8))
                .toList();
        String imports = "/api/v1/" + collection + "/imports";
        Client.Answer opened = suite.as(client).call("POST", imports, "application/json", """
                {"format": "NDJSON", "mode": "%s", "templateVersion": 1, "sourceSystem": "%s"}""".formatted(mode, source));
        if (opened.status() != 201) {
            throw new IOException("the import was not opened: " + opened.body());
        }
        this.path = imports + "/" + opened.body().path("id").asText();
    }

    /** Where the import is looked at. */
    String path() {
        return path;
    }

    /** Sends a chunk, numbered from 1; the status, or 0 when no answer came. */
    int send(int number) throws InterruptedException {
        return put(number, () -> new ByteArrayInputStream(chunks.get(number - 1)));
    }

    /** How many bytes a chunk has. */
    int length(int number) {
        return chunks.get(number - 1).length;
    }

    /** What happens while a chunk is on its way. */
    interface Midway {
        void happens() throws IOException;
    }

    /** Sends a chunk, and when about so many of its bytes are on their way that happens; the status, or 0 when no answer came. */
    int send(int number, int bytes, Midway midway) throws InterruptedException {
        byte[] whole = chunks.get(number - 1);
        return put(
                number,
                () -> new SequenceInputStream(
                        new ByteArrayInputStream(whole, 0, bytes),
                        behind(midway, new ByteArrayInputStream(whole, bytes, whole.length - bytes))));
    }

    private static InputStream behind(Midway midway, InputStream rest) {
        return new FilterInputStream(rest) {
            private boolean begun;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (!begun) {
                    begun = true;
                    midway.happens();
                }
                return super.read(into, offset, length);
            }
        };
    }

    /** Asks which chunks are there, and sends those that are not until all are; what goes wrong on the way is tried again. */
    void sendTheRest() throws InterruptedException {
        for (SortedSet<Integer> rest = missing(); !rest.isEmpty(); rest = missing()) {
            for (int number : rest) {
                send(number);
            }
        }
    }

    /** Orders that the file is applied, as often as it takes. */
    void commit() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        while (ask(request("/commit").header("Idempotency-Key", key).POST(BodyPublishers.noBody())) != 202) {
            Thread.sleep(200);
        }
    }

    private SortedSet<Integer> missing() throws InterruptedException {
        SortedSet<Integer> missing =
                new TreeSet<>(IntStream.rangeClosed(1, chunks.size()).boxed().toList());
        try {
            HttpResponse<String> answer =
                    HTTP.send(request("/chunks?limit=500").GET().build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                for (JsonNode chunk : JSON.readTree(answer.body()).path("items")) {
                    missing.remove(chunk.path("number").asInt());
                }
            }
        } catch (IOException e) {
            Thread.sleep(200);
        }
        return missing;
    }

    private int put(int number, Supplier<InputStream> body) throws InterruptedException {
        return ask(request("/chunks/" + number)
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Digest", "sha-256=:" + digest(chunks.get(number - 1)) + ":")
                .PUT(BodyPublishers.ofInputStream(body)));
    }

    private static int ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpRequest.Builder request(String part) {
        return HttpRequest.newBuilder(gateway.resolve(path + part)).header("Authorization", "Bearer " + token);
    }

    private static String digest(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
