package io.labortransfer.kit.ruling;

/**
 * The command was lawful.
 *
 * @param value what came of it
 */
public record Granted<T>(T value) implements Ruling<T> {}
