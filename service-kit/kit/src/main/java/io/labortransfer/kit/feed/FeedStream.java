package io.labortransfer.kit.feed;

import io.labortransfer.kit.accesslog.StreamedAnswers.Stream;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.WithoutMessages;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One reader's stream: looks for changes, one stretch after the other, and says now and then that it is alive. It looks again only
 * when what it found has been taken, so a slow reader costs one stretch of memory and holds nobody up.
 */
final class FeedStream {

    private static final Logger LOG = Logger.getLogger(FeedStream.class);
    private static final String SOON = "5";

    private final Feed feed;
    private final Stream reader;
    private final Locale language;
    private final Lookout lookout;
    private final FeedEvents says;
    private final OpenStreams.Line line;
    private final long lookEvery;
    private final long heartbeat;
    private final List<OutboundSseEvent> opening = new ArrayList<>();
    private String place = "";
    private boolean more;
    private boolean broken;
    private long saidAt;

    FeedStream(
            Feed feed,
            Stream reader,
            Locale language,
            Lookout lookout,
            FeedEvents says,
            OpenStreams.Line line,
            FeedSettings settings) {
        this.feed = feed;
        this.reader = reader;
        this.language = language;
        this.lookout = lookout;
        this.says = says;
        this.line = line;
        this.lookEvery = settings.lookEvery().toMillis();
        this.heartbeat = settings.heartbeat().toNanos();
    }

    /** Begins with what the first look found, and where it began. */
    Multi<OutboundSseEvent> begin(String from, Lookout.Found first) {
        opening.add(says.opened(from));
        opening.addAll(first.events());
        place = first.next();
        more = first.more();
        saidAt = System.nanoTime();
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(Optional::isPresent)
                .onItem()
                .transformToMultiAndConcatenate(part -> Multi.createFrom().iterable(part.orElse(List.of())));
    }

    private Uni<Optional<List<OutboundSseEvent>>> next() {
        return Uni.createFrom()
                .emitter(taker -> Thread.ofVirtual().name("feed").start(() -> taker.complete(nextPart())));
    }

    /** What is to be sent next, waited for; nothing when the stream ends. */
    private Optional<List<OutboundSseEvent>> nextPart() {
        if (!opening.isEmpty()) {
            var part = List.copyOf(opening);
            opening.clear();
            return Optional.of(part);
        }
        try {
            return look();
        } catch (ProblemException e) {
            return breakOff(e.problem());
        } catch (RuntimeException e) {
            LOG.warnf(new WithoutMessages(e), "a stream of changes broke off requestId=%s", reader.requestId());
            return breakOff(Problem.of("TRY_LATER", 503).withHeader(HttpHeaders.RETRY_AFTER, SOON));
        }
    }

    private Optional<List<OutboundSseEvent>> look() {
        while (!broken && !line.isEnding() && (more || !line.endsWithin(lookEvery))) {
            var found = lookout.again(feed, reader, place);
            boolean silent = System.nanoTime() - saidAt >= heartbeat;
            place = found.next();
            more = found.more();
            if (!found.events().isEmpty() || silent) {
                saidAt = System.nanoTime();
                return Optional.of(found.events().isEmpty() ? List.of(says.heartbeat(place)) : found.events());
            }
        }
        return Optional.empty();
    }

    private Optional<List<OutboundSseEvent>> breakOff(Problem problem) {
        broken = true;
        return Optional.of(List.of(says.problem(problem, reader.requestId(), language)));
    }
}
