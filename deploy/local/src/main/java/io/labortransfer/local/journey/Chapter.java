package io.labortransfer.local.journey;

/** One part of the journey. */
interface Chapter {
    String title();

    /** Plays it and says in one line what it came to. */
    String play(Story story);
}
