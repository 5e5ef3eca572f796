package io.labortransfer.kit.feed;

import io.labortransfer.kit.access.Visits;
import io.labortransfer.kit.accesslog.StreamedAnswers;
import io.labortransfer.kit.accesslog.StreamedAnswers.Stream;
import io.labortransfer.kit.events.ChangeLog;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the readers of streams. Whoever is in what it found has been counted and recorded: it may leave. */
@Singleton
class Lookout {

    private static final int ENTRIES = 100;

    private final ChangeLog log;
    private final StreamedAnswers records;
    private final Visits visits;
    private final FeedEvents events;

    Lookout(ChangeLog log, StreamedAnswers records, Visits visits, FeedEvents events) {
        this.events = events;
        this.log = log;
        this.records = records;
        this.visits = visits;
    }

    /**
     * What a look found.
     *
     * @param events what the reader may see
     * @param next the place behind them
     * @param more whether others may be waiting there
     */
    record Found(List<OutboundSseEvent> events, String next, boolean more) {}

    /** The first look, while the request that opens the stream is still open. */
    Found first(Feed feed, Stream reader, @Nullable String since) {
        var read = log.read(feed.source(), reader.caller().province(), since, ENTRIES);
        var sight = Sight.of(read.entries(), feed.glance());
        records.record(reader, sight.people());
        return new Found(sight.entries().stream().map(events::change).toList(), read.next(), read.more());
    }

    /** Every later look. */
    Found again(Feed feed, Stream reader, String since) {
        return visits.call(reader.caller(), reader.accessKey(), () -> first(feed, reader, since));
    }
}
