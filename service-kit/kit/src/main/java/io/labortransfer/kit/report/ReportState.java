package io.labortransfer.kit.report;

/**
 * The life of a report.
 *
 * <pre>
 * ACCEPTED ──> DONE ──> EXPIRED
 *     └──────> FAILED
 * </pre>
 */
public enum ReportState {
    ACCEPTED,
    DONE,
    FAILED,
    /** Its rows are deleted. */
    EXPIRED
}
