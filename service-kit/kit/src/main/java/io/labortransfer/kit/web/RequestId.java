package io.labortransfer.kit.web;

import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of the current request: the gateway's, or one of our own when a caller sent none or a strange one. */
@RequestScoped
public class RequestId {

    /** The header that carries it. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern LAWFUL = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final String value;

    RequestId(HttpHeaders headers, Ids ids) {
        this.value = lawful(headers.getHeaderString(HEADER))
                .orElseGet(() -> ids.next().toString());
    }

    /** {@code text} when it may serve as a request id. */
    public static Optional<String> lawful(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).filter(id -> LAWFUL.matcher(id).matches());
    }

    /** The id. */
    public String value() {
        return value;
    }
}
