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

    /** What comes with the program. */
    int standard();

    /** The smallest value that may be set. */
    int least();

    /** The greatest value that may be set. */
    int most();

    /** Whether it binds more units than one: none of them sets the term of another. */
    boolean isNational();

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
