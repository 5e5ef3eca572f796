package io.labortransfer.kit.ruling;

import java.util.List;
import java.util.function.Function;

/**
 * What an aggregate answers to a command: {@link Granted} with the outcome, or {@link Refused} with
 * the reason and the moves that would be allowed instead.
 *
 * @param <T> what a granted command yields
 */
public sealed interface Ruling<T> permits Granted, Refused {

    /** The command was lawful; {@code value} came of it. */
    static <T> Ruling<T> granted(T value) {
        return new Granted<>(value);
    }

    /** The command was not lawful; the names of moves allowed in the present state may follow. */
    static <T> Ruling<T> refused(Refusal refusal, String... allowedActions) {
        return new Refused<>(refusal, List.of(allowedActions));
    }

    /** The granted value; a refusal ends the request (and its transaction) as a problem document. */
    default T orThrow() {
        return switch (this) {
            case Granted<T>(T value) -> value;
            case Refused<T> refused -> throw new RefusedException(refused);
        };
    }

    /** Applies {@code next} to a granted value; a refusal passes through. */
    default <R> Ruling<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Granted<T>(T value) -> new Granted<>(next.apply(value));
            case Refused<T>(Refusal refusal, List<String> allowed) -> new Refused<>(refusal, allowed);
        };
    }

    /** Applies a step that may itself refuse. */
    default <R> Ruling<R> flatMap(Function<? super T, Ruling<R>> next) {
        return switch (this) {
            case Granted<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal, List<String> allowed) -> new Refused<>(refusal, allowed);
        };
    }

    /** Whether the command was granted. */
    default boolean isGranted() {
        return this instanceof Granted<T>;
    }
}
