package io.labortransfer.kit.feed;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.accesslog.StreamedAnswers.Stream;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.web.RequestId;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Streams of changes (server-sent events). What is wrong with a request is told before its stream begins, with the status of the
 * problem. A stream ends with the passport that it was opened by: what the gateway has vouched for no longer than a minute is not
 * believed for longer, and a reader that comes back is judged anew.
 */
@Singleton
class FeedStreams {

    private final Lookout lookout;
    private final FeedEvents says;
    private final OpenStreams open;
    private final FeedSettings settings;
    private final Clock clock;
    private final Caller caller;
    private final Visit visit;

    FeedStreams(
            Lookout lookout,
            FeedEvents says,
            OpenStreams open,
            FeedSettings settings,
            Clock clock,
            Caller caller,
            Visit visit) {
        this.lookout = lookout;
        this.says = says;
        this.open = open;
        this.settings = settings;
        this.clock = clock;
        this.caller = caller;
        this.visit = visit;
    }

    /** The request that opens a stream. */
    @Singleton
    static class Visit {

        private final RequestId id;
        private final HttpHeaders headers;
        private final Request request;
        private final HttpServerResponse response;
        private final ResourceInfo operation;

        Visit(RequestId id, HttpHeaders headers, Request request, HttpServerResponse response, ResourceInfo operation) {
            this.response = response;
            this.operation = operation;
            this.id = id;
            this.headers = headers;
            this.request = request;
        }

        String id() {
            return id.value();
        }

        /** The stream of the operation that was called; every operation has both annotations, or the service would not have started. */
        Stream of(Passport reader) {
            Method called = operation.getResourceMethod();
            return new Stream(
                    reader,
                    Objects.requireNonNull(called.getAnnotation(Operation.class))
                            .operationId(),
                    Objects.requireNonNull(called.getAnnotation(Access.class)).value(),
                    id());
        }

        Locale language() {
            String wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            return ProblemCatalogue.choose(wanted == null ? "" : wanted);
        }

        @Nullable
        String lastEvent() {
            return headers.getHeaderString("Last-Event-ID");
        }

        /** The filters that add them to other answers are not asked about streams. */
        void putHeaders() {
            response.putHeader(RequestId.HEADER, id())
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }

        boolean asksForHeadOnly() {
            return request.getMethod().equals(HttpMethod.HEAD);
        }
    }

    /** Follows {@code feed} behind the event that the reader saw last, else behind {@code since}, else from now on. */
    Multi<OutboundSseEvent> follow(Feed feed, @Nullable String since) {
        Passport passport = caller.passport();
        var reader = visit.of(passport);
        String last = visit.lastEvent();
        String behind = last == null || last.isEmpty() ? since : last;
        var line = open.open(passport);
        try {
            var first = lookout.first(feed, reader, behind);
            var stream = new FeedStream(feed, reader, visit.language(), lookout, says, line, settings);
            var events = visit.asksForHeadOnly()
                    ? Multi.createFrom().<OutboundSseEvent>empty()
                    : stream.begin(behind == null ? first.next() : behind, first);
            visit.putHeaders();
            return events.select().first(lifeOf(passport)).onTermination().invoke(line::close);
        } catch (RuntimeException e) {
            line.close();
            throw e;
        }
    }

    /** A passport is accepted for a moment after its end, when clocks differ. */
    private Duration lifeOf(Passport passport) {
        var left = Duration.between(clock.instant(), passport.expires());
        return left.isPositive() ? left : Duration.ofMillis(1);
    }
}
