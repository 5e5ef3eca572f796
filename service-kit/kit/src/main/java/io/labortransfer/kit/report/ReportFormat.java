package io.labortransfer.kit.report;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A form in which a report can be fetched, in the order of preference. */
public enum ReportFormat {
    CSV("text/csv", ".csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    JSON(MediaType.APPLICATION_JSON, ".json");

    private final String type;
    private final String ending;

    ReportFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    /** The first form that the types of {@code Accept}, the most wanted first, allow; CSV where they do not say. */
    static ReportFormat of(List<MediaType> wanted) {
        for (MediaType type : wanted) {
            for (ReportFormat format : values()) {
                if (type.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return CSV;
    }
}
