package io.labortransfer.kit.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is sent.
 *
 * @param kind which report
 * @param from first day that it is about; the first of the month of the last day when nothing is said
 * @param to last day that it is about; today when nothing is said
 */
public record ReportRequest(
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
