package io.labortransfer.kit.views;

import java.util.UUID;

/** What another service has told of one of its subjects, as far as this one keeps it. */
public interface ToldState {

    /** The subject. */
    UUID id();

    /** Counted by the service that owns the subject: of two states the one with the higher version is the later one. */
    long version();
}
