package io.labortransfer.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.events.ChangeLog;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemDocuments;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** The events of a stream. The id of each is the cursor behind it: who comes back with it goes on there. */
@Singleton
class FeedEvents {

    private static final String PROBLEM = "problem";

    private final ObjectMapper json;
    private final ProblemDocuments problems;
    private final long reconnect;

    FeedEvents(ObjectMapper json, ProblemDocuments problems, FeedSettings settings) {
        this.json = json;
        this.problems = problems;
        this.reconnect = settings.reconnect().toMillis();
    }

    /** Something that the reader may know of. */
    OutboundSseEvent change(ChangeLog.Entry entry) {
        return event().id(entry.cursor()).data(write(Sight.change(entry))).build();
    }

    /** The first event: where the reader stands, and how long to wait before coming back. */
    OutboundSseEvent opened(String cursor) {
        long wait = reconnect + ThreadLocalRandom.current().nextLong(reconnect + 1);
        return event().id(cursor).comment("open").reconnectDelay(wait).build();
    }

    /** A sign of life that says where the reader stands. */
    OutboundSseEvent heartbeat(String cursor) {
        return event().id(cursor).comment("alive").build();
    }

    /** Why the stream ends. */
    OutboundSseEvent problem(Problem problem, String requestId, Locale language) {
        var event = event().name(PROBLEM).data(write(problems.write(problem, requestId, language)));
        String wait = problem.headers().get(HttpHeaders.RETRY_AFTER);
        return wait == null
                ? event.build()
                : event.reconnectDelay(Duration.ofSeconds(Long.parseLong(wait)).toMillis())
                        .build();
    }

    private static OutboundSseEvent.Builder event() {
        return new OutboundSseEventImpl.BuilderImpl();
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
