package io.labortransfer.matching.matching.persistence;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.engine.LineUse;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Standing;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.matching.Explanation;
import io.labortransfer.matching.matching.MatchNews;
import io.labortransfer.matching.matching.NonMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows that a run's statements answer, in words. */
final class ProposedRow {

    private static final int NUMBERS = 3;

    private ProposedRow() {}

    static MatchNews.Told told(ResultSet row) throws SQLException {
        return new MatchNews.Told(
                PublicId.format("mat", row.getObject(1, UUID.class)),
                PublicId.format("wkr", row.getObject(2, UUID.class)),
                PublicId.format("job", row.getObject(3, UUID.class)),
                PublicId.format("emp", row.getObject(4, UUID.class)),
                LinkedId.AGREEMENT_LINE.wire(row.getObject(12, UUID.class)),
                row.getString(5),
                row.getString(6).substring(0, 6),
                row.getBoolean(7),
                row.getString(8),
                null,
                row.getLong(9),
                row.getString(10),
                row.getString(11),
                "PROPOSED",
                1,
                List.of(),
                null);
    }

    static Explanation explanation(UUID run, ResultSet row) throws SQLException {
        String cutoff = row.getString(4);
        return new Explanation(
                run,
                row.getInt(1),
                row.getInt(2),
                place(row.getString(3)),
                cutoff == null ? null : place(cutoff),
                List.of((String[]) row.getArray(5).getArray()),
                row.getString(6),
                row.getString(7),
                Outcome.Company.valueOf(row.getString(8)));
    }

    static NonMatch.LastRun lastRun(ResultSet row) throws SQLException {
        return new NonMatch.LastRun(
                row.getObject(1, UUID.class),
                Reason.valueOf(row.getString(2)),
                Optional.ofNullable(row.getString(3)).map(ProposedRow::standing),
                Outcome.Company.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(ProposedRow::use));
    }

    private static LineUse use(String line) {
        return RunsTable.lines("[" + line + "]").getFirst();
    }

    private static Standing standing(String text) {
        Explanation.Place place = place(text);
        return new Standing(place.keptForOthers(), place.priority(), place.fit(), place.lottery());
    }

    /** What stands behind the three numbers says that the seats are kept for others. */
    private static Explanation.Place place(String standing) {
        String[] parts = standing.split("\\|", -1);
        return new Explanation.Place(
                parts.length > NUMBERS,
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }
}
