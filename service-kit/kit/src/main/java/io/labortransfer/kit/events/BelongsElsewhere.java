package io.labortransfer.kit.events;

import io.labortransfer.kit.problem.Passing;
import java.util.List;
import java.util.Map;

/**
 * Thrown by an effect that finds the subjects of some events in other provinces than where they were told. The transaction is rolled back,
 * and the inbox applies the events again, those of the named keys in the transactions of these provinces.
 */
public final class BelongsElsewhere extends RuntimeException implements Passing {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> provinces;

    /**
     * Says where they belong.
     *
     * @param provinces the province of each key whose events are not this transaction's
     */
    public BelongsElsewhere(Map<String, String> provinces) {
        super("events belong into another province", null, false, false);
        this.provinces = Map.copyOf(provinces);
    }

    /** Whether the events of one of these keys are placed anew: an effect that names no such key would be asked the same for ever. */
    boolean moves(List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(one -> !place(one).province().equals(one.province()));
    }

    /** The delivery where it belongs. */
    Delivery place(Delivery delivery) {
        var province = provinces.get(delivery.event().key());
        return province == null
                ? delivery
                : new Delivery(delivery.event(), delivery.source(), province, delivery.message());
    }
}
