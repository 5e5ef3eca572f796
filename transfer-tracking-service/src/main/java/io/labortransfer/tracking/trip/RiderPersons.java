package io.labortransfer.tracking.trip;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people behind riders. They are asked for at the moment when a caller needs them, and kept nowhere. */
public interface RiderPersons {

    /**
     * Those of the workers whom the caller may know, as the registry decides.
     *
     * @param trip on which they ride
     */
    Map<UUID, Person> of(TripId trip, Collection<UUID> workers);

    /**
     * A person, as far as the caller may know.
     *
     * @param name as on the card
     * @param idNumber with stars in its middle
     * @param phone with the country
     */
    record Person(
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "Person";
        }
    }
}
