package io.labortransfer.gateway.door;

import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.kit.web.RequestId;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to an instance of a service and the answer on its way back. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final HttpServerRequest request;
    private final URI upstream;
    private final String uri;
    private final Refusals refusals;
    private final Place place;
    private final boolean bodiless;
    private final ProxyRequest outbound;
    private final MeasuredStream upload;
    private final Watch watch;
    private final @Nullable Watch deadline;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private @Nullable HttpClientRequest sent;
    private @Nullable Refusal reason;
    private boolean over;

    Exchange(HttpServerRequest request, Passage passage, Vertx vertx, Refusals refusals, Place place) {
        this.place = place;
        this.request = request;
        this.upstream = passage.upstream();
        this.uri = passage.uri();
        this.refusals = refusals;
        this.bodiless = isBodiless(request);
        this.watch = new Watch(vertx, passage.stall(), this::stalled);
        this.deadline = passage.isBounded() && !bodiless ? new Watch(vertx, passage.body(), this::overdue) : null;
        this.outbound = ProxyRequest.reverseProxy(request).setURI(uri);
        this.upload = new MeasuredStream(bodiless ? new NoBody() : request, passage.bodyLimit(), watch::moved);
        outbound.setBody(Body.body(upload, outbound.getBody().length()));
        PassingHeaders.keepForService(outbound.headers());
        PassingHeaders.tellOrigin(outbound.headers(), request);
    }

    private static boolean isBodiless(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return !request.headers().contains("Transfer-Encoding") && (length == null || "0".equals(length));
    }

    /**
     * Sends the request. The stage ends when the instance proved to be there: when its answer begins, or when it takes a body. It
     * fails when the instance is at fault; whoever asked then decides how to go on, by {@link #refuse} or with another exchange.
     */
    CompletionStage<Void> begin(HttpClient client) {
        watch.start();
        if (deadline != null) {
            deadline.start();
        }
        if (bodiless) {
            request.resume();
        }
        client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setHost(upstream.getHost())
                        .setPort(upstream.getPort())
                        .setSsl("https".equals(upstream.getScheme()))
                        .setURI(uri))
                .onSuccess(this::send)
                .onFailure(this::lost);
        return reached;
    }

    /** Whether the instance could not even be connected to. */
    boolean wasNeverSent() {
        return sent == null && reason == null;
    }

    /** Whether the request did nothing that asking again would do twice, and nobody has waited for it too long yet. */
    boolean mayBeRepeated() {
        return reason == null && bodiless && SAFE.contains(request.method().name());
    }

    private void send(HttpClientRequest connection) {
        if (over) {
            connection.reset();
            return;
        }
        sent = connection;
        if (!bodiless) {
            reached.complete(null);
        }
        connection.exceptionHandler(cut -> LOG.debugf("connection ended upstream=%s cause=%s", upstream, cut));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        try {
            outbound.send(connection).onComplete(answer -> {
                if (answer.succeeded()) {
                    answer(answer.result());
                } else {
                    lost(answer.cause());
                }
            });
        } catch (RuntimeException e) {
            connection.reset();
            lost(e);
        }
    }

    /** The instance could not be reached, or its answer never began. */
    private void lost(Throwable cause) {
        if (over) {
            return;
        }
        over = true;
        rest();
        if (upload.isExceeded()) {
            reason = DoorRefusal.BODY_TOO_LARGE;
        }
        boolean clientsFault = reason == DoorRefusal.BODY_TOO_LARGE || reason == DoorRefusal.REQUEST_STALLED;
        if (request.response().closed()) {
            LOG.debugf("client left upstream=%s requestId=%s", upstream, id());
            reached.complete(null);
        } else if (clientsFault || reached.isDone()) {
            refuse(cause);
            reached.complete(null);
        } else {
            reached.completeExceptionally(cause);
        }
    }

    /** Tells the caller that nothing came of it. */
    void refuse(Throwable cause) {
        Refusal told = reason == null ? DoorRefusal.SERVICE_UNAVAILABLE : reason;
        if (told == DoorRefusal.SERVICE_UNAVAILABLE) {
            LOG.warnf("service not reached upstream=%s requestId=%s cause=%s", upstream, id(), cause.toString());
        }
        refusals.send(request, told, List.of());
    }

    private void answer(ProxyResponse response) {
        if (response.getStatusCode() == 401) {
            LOG.errorf("service refuses our passport upstream=%s requestId=%s", upstream, id());
            response.release();
            reached.complete(null);
            lost(new IllegalStateException("passport refused"));
            return;
        }
        watch.moved();
        PassingHeaders.keepForCaller(response.headers(), upstream);
        measure(response);
        response.send().onComplete(done -> {
            rest();
            place.run();
            if (done.failed()) {
                LOG.warnf(
                        "answer cut upstream=%s requestId=%s cause=%s",
                        upstream, id(), done.cause().toString());
            }
        });
        reached.complete(null);
    }

    private void measure(ProxyResponse response) {
        ReadStream<Buffer> body = response.getBody().stream();
        if (WITHOUT_BODY.contains(response.getStatusCode())) {
            body.resume();
            response.setBody(null);
        } else {
            MeasuredStream measured = new MeasuredStream(body, Long.MAX_VALUE, watch::moved);
            response.setBody(Body.body(measured, response.getBody().length()));
        }
    }

    /** Each byte came in time, and still the body does not end: somebody holds the line. */
    private void overdue() {
        if (!upload.isEnded()) {
            stalled();
        }
    }

    private void rest() {
        watch.stop();
        if (deadline != null) {
            deadline.stop();
        }
    }

    private void stalled() {
        boolean clientWaits = sent == null || !upload.isWaitingForSender();
        reason = clientWaits ? DoorRefusal.SERVICE_TIMEOUT : DoorRefusal.REQUEST_STALLED;
        LOG.warnf("exchange stalled upstream=%s requestId=%s reason=%s", upstream, id(), reason);
        if (sent == null) {
            lost(new IllegalStateException("no connection in time"));
        } else {
            sent.reset();
        }
    }

    private @Nullable String id() {
        return request.getHeader(RequestId.HEADER);
    }
}
