package io.labortransfer.gateway.openapi;

import java.net.URI;
import java.util.Map;

/** Where clients get their tokens. */
public interface TokenEndpoints {

    /** One per trusted issuer, under our name of the issuer; never empty. */
    Map<String, URI> all();
}
