package io.labortransfer.kit.access;

/**
 * In whose name work is done when the request that ordered it is over: the work sees them as its caller.
 *
 * @param passport as whom
 * @param scope what the work may touch
 * @param operation that ordered it, by its id in the OpenAPI document
 */
public record InNameOf(Passport passport, ProvinceScope scope, String operation) {

    /** An organization that is several things acts as the first of them. */
    Ordered ordered() {
        return new Ordered(
                operation, passport.roles().stream().sorted().findFirst().orElseThrow());
    }
}
