package io.labortransfer.local.journey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** How long the gateway asks a caller to wait that was too fast (429): some seconds at most; for a day nobody waits. */
final class RetryAfter {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private RetryAfter() {}

    /** The wait after which the same call may be sent again; empty when it may not, or the wait is not worth it. */
    static Optional<Duration> of(HttpResponse<?> answer) {
        return answer.statusCode() == TOO_MANY_REQUESTS
                ? answer.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .filter(wait -> wait.compareTo(LONGEST) <= 0)
                : Optional.empty();
    }
}
