package io.labortransfer.benchmark.country;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/** Has the registry look for records of a unit that look alike, as its clock orders it after files came in. */
public final class Comparison {
    private static final String KIND = "probable-duplicates";

    private final RegistryDatabase database;

    public Comparison(RegistryDatabase database) {
        this.database = database;
    }

    /**
     * What comparing came to.
     *
     * @param records of the units that were compared
     * @param seconds from the order until the last case was open
     * @param cases that were opened
     * @param planned how many second records there are among the records
     */
    public record Result(long records, double seconds, long cases, long planned) {}

    /** Compares whole units, the most peopled first, until they hold at least a batch of so many. */
    public Result of(Country country, int batch, PrintStream out) throws SQLException, InterruptedException {
        long records = 0;
        long cases = 0;
        long planned = 0;
        double seconds = 0;
        for (Unit unit : country.units()) {
            if (records >= batch) {
                break;
            }
            double took = compared(unit);
            long opened = Long.parseLong(database.ask("SELECT count(*) FROM duplicate_case WHERE kind = 'PROBABLE'"
                    + " AND origin_province = '" + unit.code() + "'"));
            out.printf(
                    "compared: unit %s, %,d records in %.1f s, %d cases%n", unit.code(), unit.people(), took, opened);
            records += unit.people();
            cases += opened;
            planned += UnitPeople.secondRecords(unit.people());
            seconds += took;
        }
        return new Result(records, seconds, cases, planned);
    }

    private double compared(Unit unit) throws SQLException, InterruptedException {
        UUID work = UUID.nameUUIDFromBytes((KIND + unit.code()).getBytes(StandardCharsets.UTF_8));
        long since = System.nanoTime();
        database.run(
                "INSERT INTO lease (name, id, province) VALUES ('%s', '%s', '%s')".formatted(KIND, work, unit.code()));
        while (!database.ask("SELECT 1 FROM lease WHERE id = '" + work + "'").isEmpty()) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - since) / 1e9;
        if (database.ask("SELECT 1 FROM probable_scan WHERE origin_province = '" + unit.code() + "'")
                .isEmpty()) {
            throw new IllegalStateException("the registry gave up comparing the records of unit " + unit.code());
        }
        return seconds;
    }
}
