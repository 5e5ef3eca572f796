package io.labortransfer.tracking.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to work that rests on a line of an agreement.
 *
 * @param line the line
 * @param originProvince reporting unit that the worker comes from
 * @param fromDivision county that the worker comes from, once known
 * @param destinationProvince reporting unit of the job site
 * @param toDivision division of the job site
 */
public record Journey(
        UUID line,
        String originProvince,
        @Nullable String fromDivision,
        String destinationProvince,
        String toDivision) {}
