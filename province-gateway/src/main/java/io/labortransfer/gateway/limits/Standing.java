package io.labortransfer.gateway.limits;

/**
 * Where a caller stands with one limit after a request was counted.
 *
 * @param name what the limit is called
 * @param quota how many requests it grants
 * @param window seconds for which the quota is granted
 * @param left how many are left
 * @param reset seconds until there are new ones: when none is left, until the next one
 * @param isWithin whether the request may go on
 */
public record Standing(String name, long quota, long window, long left, long reset, boolean isWithin) {

    /** The limit as an item of the RateLimit-Policy header. */
    public String policy() {
        return "\"" + name + "\";q=" + quota + ";w=" + window;
    }

    /** What is left of it, as an item of the RateLimit header. */
    public String remainder() {
        return "\"" + name + "\";r=" + left + ";t=" + reset;
    }
}
