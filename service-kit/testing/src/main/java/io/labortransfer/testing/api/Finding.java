package io.labortransfer.testing.api;

/**
 * A place where a document breaks a rule.
 *
 * @param rule which one
 * @param where the operation, as {@code GET /api/v1/workers (listWorkers)}, or the schema
 * @param pointer JSON pointer into the document
 * @param remedy what is missing and what to do about it
 */
public record Finding(ApiRule rule, String where, String pointer, String remedy) {

    @Override
    public String toString() {
        return rule + " " + where + "\n    at #" + pointer + "\n    " + remedy;
    }
}
