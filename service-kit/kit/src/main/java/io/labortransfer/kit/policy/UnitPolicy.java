package io.labortransfer.kit.policy;

import io.labortransfer.kit.problem.FieldError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be set, in which bounds, and what holds while nobody sets it; the constants of a service's enum. */
public interface UnitPolicy {

    /** The unit of what holds everywhere. */
    String NATION = "00";

    /** The policy among {@code all} that an address names: {@code duplicate-term}. */
    static <P extends UnitPolicy> Optional<P> named(P[] all, String key) {
        return Arrays.stream(all).filter(policy -> policy.key().equals(key)).findFirst();
    }

    /** As its revisions name it. */
    String name();

    /** What may be set, and what holds while nobody has set it. */
    PolicyNumber<?> number();

    /** What comes with the program. */
    default int standard() {
        return number().standard();
    }

    /** The smallest value that may be set. */
    default int least() {
        return number().least();
    }

    /** The greatest value that may be set. */
    default int most() {
        return number().most();
    }

    /** Whether it binds more units than one. */
    default boolean isNational() {
        return number().isNational();
    }

    /** As addresses name it. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with a value that somebody wants to set. */
    default Optional<FieldError> objection(int value) {
        return value >= least() && value <= most()
                ? Optional.empty()
                : Optional.of(new FieldError("/value", "OUT_OF_BOUNDS", least(), most()));
    }
}
