package io.labortransfer.gateway.peers;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A small service behind the gateway. It tells what reached it, and misbehaves when the query asks for
 * it: {@code ?behave=…}.
 */
public final class TestService {

    private static final Buffer BLOCK = Buffer.buffer(new byte[64 * 1024]);

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final ConcurrentMap<String, AtomicLong> counted = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Runnable> held = new ConcurrentHashMap<>();

    private TestService(int port) {
        server = vertx.createHttpServer().requestHandler(this::answer);
        server.listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Starts one on a free port. */
    public static TestService start() {
        return new TestService(0);
    }

    /** Starts one on this port. */
    public static TestService startAt(int port) {
        return new TestService(port);
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Ends it. */
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        String behave = request.getParam("behave", "tell");
        String run = request.getParam("run", "");
        HttpServerResponse response = request.response();
        switch (behave) {
            case "count" -> response.end(Long.toString(count(run).get()));
            case "release" -> {
                held.remove(run).run();
                response.end();
            }
            case "hold" -> {
                // Reads nothing until it is released, then everything.
                request.pause();
                held.put(run, () -> vertx.runOnContext(v -> request.resume()));
                swallow(request, run);
            }
            case "swallow" -> swallow(request, run);
            case "pour" -> pour(response, run, Long.parseLong(request.getParam("bytes")));
            case "events" -> {
                // A stream that says something on every release, and tells when it was left.
                response.putHeader("Content-Type", "text/event-stream").setChunked(true);
                response.write("id: 0\n:open\n\n");
                say(response, run);
                response.closeHandler(left -> count(run + "-left").incrementAndGet());
            }
            case "die" -> {
                response.setChunked(true).write("[{\"id\":");
                vertx.setTimer(100, t -> request.connection().close());
            }
            case "die-with-length" -> {
                response.putHeader("Content-Length", "1000").write("[{\"id\":");
                vertx.setTimer(100, t -> request.connection().close());
            }
            case "break-once" -> {
                if (count(run).incrementAndGet() == 1) {
                    request.connection().close();
                } else {
                    response.end("answered");
                }
            }
            case "hang" -> {}
            case "stall" -> response.setChunked(true).write("[");
            case "refuse-passport" -> response.setStatusCode(401).end();
            case "page" ->
                response.putHeader("Link", "</api/v1/workers?cursor=abc>; rel=\"next\"")
                        .end("{}");
            case "nothing" -> response.setStatusCode(204).end();
            case "leak" ->
                response.putHeader("X-Powered-By", "secret")
                        .putHeader("Server", "inside")
                        .putHeader("Set-Cookie", "a=b")
                        .putHeader("X-Internal-Row", "7")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "1")
                        .putHeader("Keep-Alive", "timeout=99")
                        .putHeader("Proxy-Authenticate", "Basic")
                        .putHeader("RateLimit", "\"inside\";r=1")
                        .putHeader("Sunset", "Sat, 31 Dec 2050 23:59:59 GMT")
                        .putHeader("X-Content-Type-Options", "nosniff")
                        .putHeader("ETag", "\"v1\"")
                        .putHeader("Location", url() + "/api/v1/workers/wkr_1")
                        .end("{}");
            default -> request.body().onSuccess(body -> tell(request, body));
        }
    }

    private void say(HttpServerResponse response, String run) {
        held.put(run, () -> {
            response.write("id: " + count(run).incrementAndGet() + "\ndata: said\n\n");
            say(response, run);
        });
    }

    private AtomicLong count(String run) {
        return counted.computeIfAbsent(run, r -> new AtomicLong());
    }

    private void swallow(HttpServerRequest request, String run) {
        request.exceptionHandler(cut -> count(run + "-cut").incrementAndGet());
        request.handler(buffer -> count(run).addAndGet(buffer.length()));
        request.endHandler(end -> request.response()
                .setStatusCode(202)
                .end(Long.toString(count(run).get())));
    }

    private void pour(HttpServerResponse response, String run, long bytes) {
        response.setChunked(true);
        pourOn(response, run, bytes);
    }

    private void pourOn(HttpServerResponse response, String run, long bytes) {
        while (count(run).get() < bytes) {
            if (response.writeQueueFull()) {
                response.drainHandler(v -> pourOn(response, run, bytes));
                return;
            }
            response.write(BLOCK);
            count(run).addAndGet(BLOCK.length());
        }
        response.end();
    }

    private static void tell(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("length", body.length())
                        .put("body", body.length() < 1000 ? body.toString() : "")
                        .encode());
    }
}
