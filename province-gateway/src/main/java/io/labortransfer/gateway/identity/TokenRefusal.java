package io.labortransfer.gateway.identity;

import io.labortransfer.kit.ruling.Refusal;

/** Why a caller is not believed. */
public enum TokenRefusal implements Refusal {
    /** No bearer token. */
    TOKEN_MISSING(401),
    /** Signature, audience, times or type are wrong. */
    TOKEN_INVALID(401),
    /** Signed, it says, by somebody who is not on the trust list. */
    ISSUER_UNKNOWN(401),
    /** The issuer is trusted, but its keys could never be read yet. */
    IDENTITY_PROVIDER_UNAVAILABLE(503);

    private final int status;

    TokenRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
