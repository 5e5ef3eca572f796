package io.labortransfer.kit.feed;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.events.ChangeLog;
import io.labortransfer.kit.web.Limits;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes in pages or as a stream. The people whose records are shown are in the access log and count like those of any other answer. */
@Singleton
public class ChangeFeed {

    private final ChangeLog log;
    private final Caller caller;
    private final Disclosure disclosure;
    private final FeedStreams streams;

    ChangeFeed(ChangeLog log, Caller caller, Disclosure disclosure, FeedStreams streams) {
        this.streams = streams;
        this.log = log;
        this.caller = caller;
        this.disclosure = disclosure;
    }

    /** What has changed behind {@code since}; without it nothing, and the cursor of this moment. */
    public ChangePage page(Feed feed, @Nullable String since, @Nullable Integer limit) {
        var read = log.read(feed.source(), caller.scope().province(), since, Limits.of(limit));
        var sight = Sight.of(read.entries(), feed.glance());
        disclosure.only(Set.of(FieldGroup.F0));
        disclosure.about(sight.people());
        List<Change> items = sight.entries().stream().map(Sight::change).toList();
        return new ChangePage(items, read.next(), read.more());
    }

    /** A stream of what changes behind the event that the reader saw last, else behind {@code since}, else from now on. */
    public Multi<OutboundSseEvent> follow(Feed feed, @Nullable String since) {
        return streams.follow(feed, since);
    }
}
