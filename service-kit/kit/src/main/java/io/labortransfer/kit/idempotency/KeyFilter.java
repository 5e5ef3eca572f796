package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.crypto.BlindIndex;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** After the caller is known and before anything else is judged: an operation that asks for a key gets a sound one, or 400. */
@Provider
@Singleton
@Priority(Priorities.AUTHENTICATION + 100)
class KeyFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");
    /** What a keyed request may hold at most, in bytes. It is read before anything else is judged, so it is bounded here. */
    static final int LARGEST_BODY = 16 * 1024 * 1024;

    private static final String SEPARATOR = "\u0000";

    private final Caller caller;
    private final KeyedRequest keyed;
    private final BlindIndex index;

    @Context
    @SuppressWarnings("NullAway.Init") // a proxy that JAX-RS sets; it cannot go through the constructor
    ResourceInfo operation;

    KeyFilter(Caller caller, KeyedRequest keyed, BlindIndex index) {
        this.caller = caller;
        this.keyed = keyed;
        this.index = index;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Keying keying = Keying.of(operation.getResourceMethod());
        if (keying != Keying.NONE) {
            String key = key(request);
            String asked = keying == Keying.WHOLE ? whole(request) : Objects.toString(request.getMediaType(), "");
            Passport passport = caller.passport();
            keyed.accept(new Claim(
                    index.of(KeptAnswersTable.KEY, scope(passport, request.getMethod()) + key),
                    index.of(KeptAnswersTable.REQUEST, address(request) + asked),
                    passport.province(),
                    keying));
        }
    }

    private static String key(ContainerRequestContext request) {
        List<String> sent = request.getHeaders().getOrDefault(HEADER, List.of());
        if (sent.isEmpty()) {
            throw new ProblemException(Problem.of("IDEMPOTENCY_KEY_MISSING", 400));
        }
        if (sent.size() > 1 || !VISIBLE.matcher(sent.getFirst()).matches()) {
            throw new ProblemException(Problem.of("IDEMPOTENCY_KEY_MALFORMED", 400));
        }
        return sent.getFirst();
    }

    /** Workers share the client of their self-service, so the worker is part of the scope. */
    private String scope(Passport passport, String method) {
        return String.join(
                SEPARATOR,
                passport.client(),
                passport.province(),
                Objects.toString(passport.worker(), ""),
                method,
                KeyedOperations.id(operation.getResourceMethod()),
                "");
    }

    private static String address(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        return uri.getRawPath() + SEPARATOR + Objects.toString(uri.getRawQuery(), "") + SEPARATOR;
    }

    /** The digest of the body, which is then read once more; 413 when it is too large to be held. */
    private static String whole(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(Problem.of("BODY_TOO_LARGE", 413));
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
