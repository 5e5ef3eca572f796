package io.labortransfer.gateway.door;

import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.kit.web.RequestId;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and the answer on its way back. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final HttpServerRequest request;
    private final URI upstream;
    private final Refusals refusals;
    private final ProxyRequest outbound;
    private final MeasuredStream upload;
    private final Watch watch;
    private final @Nullable Watch deadline;
    private @Nullable HttpClientRequest sent;
    private @Nullable Refusal reason;

    Exchange(HttpServerRequest request, Passage passage, Vertx vertx, Refusals refusals) {
        this.request = request;
        this.upstream = passage.upstream();
        this.refusals = refusals;
        this.watch = new Watch(vertx, passage.stall(), this::stalled);
        this.deadline =
                passage.isBounded() && !request.isEnded() ? new Watch(vertx, passage.body(), this::overdue) : null;
        this.outbound = ProxyRequest.reverseProxy(request).setURI(passage.uri());
        this.upload = new MeasuredStream(request, passage.bodyLimit(), watch::moved);
        outbound.setBody(Body.body(upload, outbound.getBody().length()));
        PassingHeaders.keepForService(outbound.headers());
        PassingHeaders.tellOrigin(outbound.headers(), request);
    }

    void send(HttpClientRequest connection) {
        sent = connection;
        connection.exceptionHandler(cut -> LOG.debugf("connection ended upstream=%s cause=%s", upstream, cut));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        try {
            outbound.send(connection).onComplete(answer -> {
                if (answer.succeeded()) {
                    answer(answer.result());
                } else {
                    failed(answer.cause());
                }
            });
        } catch (RuntimeException e) {
            connection.reset();
            failed(e);
        }
    }

    /** The service could not be reached, or its answer never began. */
    void failed(Throwable cause) {
        rest();
        if (request.response().closed()) {
            LOG.debugf("client left upstream=%s requestId=%s", upstream, id());
            return;
        }
        if (upload.isExceeded()) {
            reason = DoorRefusal.BODY_TOO_LARGE;
        } else if (reason == null) {
            reason = DoorRefusal.SERVICE_UNAVAILABLE;
            LOG.warnf("service not reached upstream=%s requestId=%s cause=%s", upstream, id(), cause.toString());
        }
        refusals.send(request, reason, List.of());
    }

    private void answer(ProxyResponse response) {
        if (response.getStatusCode() == 401) {
            LOG.errorf("service refuses our passport upstream=%s requestId=%s", upstream, id());
            response.release();
            failed(new IllegalStateException("passport refused"));
            return;
        }
        watch.moved();
        PassingHeaders.keepForCaller(response.headers(), upstream);
        measure(response);
        response.send().onComplete(done -> {
            rest();
            if (done.failed()) {
                LOG.warnf(
                        "answer cut upstream=%s requestId=%s cause=%s",
                        upstream, id(), done.cause().toString());
            }
        });
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
        reason = upload.isWaitingForSender() ? DoorRefusal.REQUEST_STALLED : DoorRefusal.SERVICE_TIMEOUT;
        LOG.warnf("exchange stalled upstream=%s requestId=%s reason=%s", upstream, id(), reason);
        if (sent == null) {
            failed(new IllegalStateException("no connection in time"));
        } else {
            sent.reset();
        }
    }

    private @Nullable String id() {
        return request.getHeader(RequestId.HEADER);
    }
}
