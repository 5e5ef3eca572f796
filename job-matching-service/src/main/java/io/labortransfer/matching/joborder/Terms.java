package io.labortransfer.matching.joborder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is promised beside the wage.
 *
 * @param contractKind which contract will be signed
 * @param insurance which insurances are paid
 * @param lodging whether and how a bed is provided
 * @param returnFunding who pays the way home; never the worker
 */
public record Terms(
        String contractKind,
        List<String> insurance,
        @Nullable Lodging lodging,
        ReturnFunding returnFunding) {

    /** Copies. */
    public Terms {
        insurance = List.copyOf(insurance);
    }

    /** Who pays the way home. */
    public enum ReturnFunding {
        /** The employer. */
        EMPLOYER,
        /** The line of an agreement. */
        LINE,
        /** The worker's own unit. */
        ORIGIN
    }

    /**
     * A bed.
     *
     * @param provided whether there is one
     * @param costFen what it costs by the month
     * @param beds how many
     */
    public record Lodging(boolean provided, long costFen, int beds) {}

    /** Whether lodging is told: no bed, or beds with their number. */
    public boolean tellsLodging() {
        return lodging != null && (!lodging.provided() || lodging.beds() > 0);
    }

    /** Whether there is a bed. */
    public boolean providesLodging() {
        return lodging != null && lodging.provided();
    }

    /** NONE, PAID or FREE. */
    public String lodgingKind() {
        if (lodging == null || !lodging.provided()) {
            return "NONE";
        }
        return lodging.costFen() > 0 ? "PAID" : "FREE";
    }
}
