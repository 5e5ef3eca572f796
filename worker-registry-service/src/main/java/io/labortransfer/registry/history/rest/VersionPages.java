package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.worker.Reach;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The versions of a record, page by page, the newest first. */
@Singleton
class VersionPages {
    private final Cursors cursors;
    private final Caller caller;

    VersionPages(Cursors cursors, Caller caller) {
        this.cursors = cursors;
        this.caller = caller;
    }

    /** Asks for a record and its versions below a number; none for the newest. */
    interface Question<T> {
        KeptHistory<T> ask(@Nullable Long below, int limit);
    }

    /** Those of a record about a worker. */
    <T> Page<RecordEntryView> of(
            String record,
            @Nullable Integer limit,
            @Nullable String cursor,
            Question<T> question,
            Function<T, UUID> worker) {
        var relation = Reach.relation(caller.passport());
        return page(
                record,
                limit,
                cursor,
                question,
                (about, version) -> RecordEntryView.of(PublicId.format("wkr", worker.apply(about)), version, relation));
    }

    /** Those of any record, each in a form. */
    <T, V> Page<V> page(
            String record, @Nullable Integer limit, @Nullable String cursor, Question<T> question, Form<T, V> form) {
        var province = caller.passport().province();
        var filter = "history|" + record;
        var below = cursor == null
                ? null
                : Long.valueOf(cursors.open(province, filter, cursor).getFirst());
        var most = Limits.of(limit);
        var history = question.ask(below, most + 1);
        return Page.cut(
                        history.versions(),
                        most,
                        last -> cursors.seal(province, filter, List.of(String.valueOf(last.version()))))
                .map(version -> form.of(history.record(), version));
    }

    /** How a version is shown. */
    interface Form<T, V> {
        V of(T record, KeptVersion version);
    }
}
