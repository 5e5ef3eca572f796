package io.labortransfer.tracking.transfer.rest;

import org.jspecify.annotations.Nullable;

/** An answer to the checklist. */
public enum YesNo {
    YES,
    NO;

    static @Nullable Boolean meaning(@Nullable YesNo answer) {
        return answer == null ? null : answer == YES;
    }

    static @Nullable String of(@Nullable Boolean yes) {
        return yes == null ? null : yes ? YES.name() : NO.name();
    }
}
