package io.labortransfer.local.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Sees of every request what its caller sees: each attempt, and what came of it. Several clerks call it at once. A fault
 * test writes its history with one, and lets answers be lost on their way.
 */
public interface Witness {
    /**
     * A request as it is sent.
     *
     * @param client who calls
     * @param key the same for all attempts of one request; empty when it changes nothing
     */
    record Attempt(String client, String method, String path, String key) {
        /** Method and path in a line. */
        public String call() {
            return method + " " + path;
        }
    }

    /** The attempt is sent now. */
    void begins(Attempt attempt);

    /**
     * An answer is there. Says whether the client gets to read it; one that is lost on its way is asked for again, with
     * the same key.
     */
    boolean delivers(Attempt attempt, Answer answer);

    /** What was sent and what came back, for one who wants to send it again; before {@link #delivers}. */
    default void answered(Attempt attempt, HttpRequest request, HttpResponse<byte[]> answer) {}

    /** No answer came, or one that leaves open what happened; a patient client asks again. */
    void leavesOpen(Attempt attempt, String why);

    /** One who loses nothing and keeps nothing. */
    static Witness absent() {
        return new Witness() {
            @Override
            public void begins(Attempt attempt) {}

            @Override
            public boolean delivers(Attempt attempt, Answer answer) {
                return true;
            }

            @Override
            public void leavesOpen(Attempt attempt, String why) {}
        };
    }
}
