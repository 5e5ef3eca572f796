package io.labortransfer.kit.report;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was ordered.
 *
 * @param id of the report
 * @param kind name of its kind
 * @param province reporting unit of who ordered it
 * @param divisionPrefix prefix of the divisions that are in reach of who ordered it
 * @param org the organization that ordered it
 * @param from first day that it is about
 * @param to last day that it is about
 * @param at when it was ordered
 */
public record ReportOrder(
        UUID id,
        String kind,
        String province,
        String divisionPrefix,
        String org,
        LocalDate from,
        LocalDate to,
        Instant at) {

    /** The scope of who ordered it. */
    public ProvinceScope scope() {
        return new ProvinceScope(province, divisionPrefix, null, false, List.of());
    }
}
