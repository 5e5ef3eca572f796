package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A file of workers that is sent in chunks by a client which remembers nothing but the id of its import. */
final class ChunkedFile {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final String token;
    private final List<byte[]> chunks;
    private final String path;

    /** Opens an import for the file. */
    ChunkedFile(Suite suite, String client, List<String> chunks, String source) throws IOException {
        this.gateway = suite.stack().gateway();
        this.token = suite.stack().tokens().of(client);
        this.chunks = chunks.stream()
                .map(chunk -> chunk.getBytes(StandardCharsets.UTF_8))
                .toList();
        Client.Answer opened =
                suite.as(client).call("POST", "/api/v1/workers/imports", "application/json", """
                {"format": "NDJSON", "mode": "UPSERT", "templateVersion": 1, "sourceSystem": "%s"}""".formatted(source));
        if (opened.status() != 201) {
            throw new IOException("the import was not opened: " + opened.body());
        }
        this.path = "/api/v1/workers/imports/" + opened.body().path("id").asText();
    }

    /** Where the import is looked at. */
    String path() {
        return path;
    }

    /** Sends a chunk, numbered from 1; the status, or 0 when no answer came. */
    int send(int number) throws InterruptedException {
        return put(number, () -> new ByteArrayInputStream(chunks.get(number - 1)));
    }

    /** Sends half of a chunk, and then the client is gone. */
    void sendHalf(int number) throws InterruptedException {
        byte[] whole = chunks.get(number - 1);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        put(
                number,
                () -> new SequenceInputStream(new ByteArrayInputStream(half), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the client is gone");
                    }
                }));
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
