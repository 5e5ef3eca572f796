package io.labortransfer.endtoend;

import java.util.Map;

/**
 * One request of the randomized client.
 *
 * @param number with the seed, all that is needed to make it again
 * @param operation the operation that it is about, lawfully or not
 * @param client whose token it carries
 * @param path with the query, encoded
 */
record RandomRequest(
        long number,
        ApiOperation operation,
        String client,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        Mark mark) {

    @Override
    public String toString() {
        String shown = path.length() > 120 ? path.substring(0, 120) + "…" : path;
        return "number " + number + ": " + method + " " + shown + " as " + client;
    }
}
