package io.labortransfer.gateway.limits;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Finds the class of a request. */
@Singleton
public class RateClasses {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<String, RateClass> byKey;

    RateClasses(LimitConfig config) {
        this.byKey = Map.copyOf(config.keys());
    }

    /** The class of an operation. */
    public RateClass of(String accessKey, String method) {
        RateClass named = byKey.get(accessKey);
        return named == null ? ofMethod(method) : named;
    }

    /** The class of a request that meets no operation. */
    public RateClass ofMethod(String method) {
        return LOOKING.contains(method) ? RateClass.READ : RateClass.WRITE;
    }
}
