package io.labortransfer.matching.matching;

import java.util.List;

/**
 * How a worker and an order go together that no run brought together.
 *
 * @param utility how much the worker would like the post, 0 to 1000
 * @param reasons what speaks for it, and which likings of the employer are not met
 * @param profile what the employer may see
 */
record Fitting(int utility, List<String> reasons, Profile profile) {

    Fitting {
        reasons = List.copyOf(reasons);
    }
}
