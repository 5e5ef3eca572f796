package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The digests that a client sends with a body (RFC 9530): of the bytes as they are sent, packed or not. At least one that we can check
 * must be there, and all that we can check must be right; others are passed over.
 */
final class ContentDigest {
    private static final String HEADER = "Content-Digest";
    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");
    private static final Pattern MEMBER = Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):\\s*");

    private ContentDigest() {}

    /** Compares; a body that is not what was sent, or that nothing is said of, is a 400. */
    static void check(@Nullable String header, byte[] body) {
        var checked = false;
        for (var member : (header == null ? "" : header).split(",")) {
            var parts = MEMBER.matcher(member);
            if (!parts.matches()) {
                throw refused("CONTENT_DIGEST_MISSING");
            }
            var algorithm = ALGORITHMS.get(parts.group(1));
            if (algorithm != null) {
                if (!MessageDigest.isEqual(digest(algorithm, body), decoded(parts.group(2)))) {
                    throw refused("CONTENT_DIGEST_WRONG");
                }
                checked = true;
            }
        }
        if (!checked) {
            throw refused("CONTENT_DIGEST_MISSING");
        }
    }

    private static byte[] decoded(String digest) {
        try {
            return Base64.getDecoder().decode(digest);
        } catch (IllegalArgumentException e) {
            throw refused("CONTENT_DIGEST_MISSING");
        }
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256 and SHA-512", e);
        }
    }

    private static ProblemException refused(String code) {
        return new ProblemException(Problem.of("MALFORMED", 400)
                .because(new FieldError(HEADER, code))
                .withHeader("Want-Content-Digest", "sha-256=10, sha-512=3"));
    }
}
