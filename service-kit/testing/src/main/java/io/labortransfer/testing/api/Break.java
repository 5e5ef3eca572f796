package io.labortransfer.testing.api;

/**
 * A promise that a new document takes back.
 *
 * @param where the operation, as {@code POST /api/v1/workers (registerWorker)}
 * @param part which part of it, as {@code request /name} or {@code 200 /items/*}{@code /id}
 * @param what how it was, and how it would be
 */
public record Break(String where, String part, String what) {

    @Override
    public String toString() {
        return where + ": " + part + ": " + what;
    }
}
