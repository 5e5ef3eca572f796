package io.labortransfer.kit.feed;

import io.labortransfer.kit.accesslog.AboutNobody;
import java.util.List;

/**
 * Changes behind a place. Of itself it names nobody: the feed tells the access log whom the records are about, as far as there are any.
 *
 * @param items in commit order, at most {@code limit} of them
 * @param nextCursor the place behind them, to be sent as {@code since}; always there
 * @param more whether others may be waiting: ask again at once, else after a while
 */
@AboutNobody
public record ChangePage(List<Change> items, String nextCursor, boolean more) {

    /** Copies. */
    public ChangePage {
        items = List.copyOf(items);
    }
}
