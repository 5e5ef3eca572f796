package io.labortransfer.kit.importing;

import jakarta.persistence.Embeddable;
import java.util.List;

/** What became of the lines so far. */
@Embeddable
public record ImportCounts(long created, long updated, long unchanged, long parked, long rejected) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    /** All lines with a result: always the sum. */
    public long rows() {
        return created + updated + unchanged + parked + rejected;
    }

    ImportCounts with(List<LineResult> results) {
        return new ImportCounts(
                created + count(results, LineStatus.CREATED),
                updated + count(results, LineStatus.UPDATED),
                unchanged + count(results, LineStatus.UNCHANGED),
                parked + count(results, LineStatus.PARKED),
                rejected + count(results, LineStatus.REJECTED));
    }

    /** So many lines that were parked became something else. */
    ImportCounts settled(long lines, LineStatus into) {
        return new ImportCounts(
                created,
                updated + (into == LineStatus.UPDATED ? lines : 0),
                unchanged,
                parked - lines,
                rejected + (into == LineStatus.REJECTED ? lines : 0));
    }

    private static long count(List<LineResult> results, LineStatus status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
