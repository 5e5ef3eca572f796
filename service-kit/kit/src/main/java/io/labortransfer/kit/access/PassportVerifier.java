package io.labortransfer.kit.access;

/** Turns the bearer token of a request into a passport, or rejects it. */
public interface PassportVerifier {

    /**
     * Verifies signature, issuer, audience and times.
     *
     * @throws PassportRejected when any of them is wrong
     */
    Passport verify(String token);

    /** The token is not a valid passport for this service. Its message names the fault, never the token. */
    final class PassportRejected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public PassportRejected(String fault) {
            super(fault, null, false, false);
        }
    }
}
