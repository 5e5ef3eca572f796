package io.labortransfer.kit.access;

/**
 * Who ordered work that is done when the request is over: the versions that it makes name both, as those that a request makes do.
 *
 * @param operation by its id in the OpenAPI document
 * @param actor the kind of caller
 */
public record Ordered(String operation, Actor actor) {}
