package io.labortransfer.endtoend;

import io.labortransfer.local.stack.Stack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What two services, or two tables of one, must say alike when everything has come to rest. */
final class Agreement {

    private final Databases databases;
    private final List<String> differences = new ArrayList<>();

    private Agreement(Stack stack) {
        this.databases = new Databases(stack);
    }

    /** Every difference, named; none when all agree. */
    static List<String> differences(Stack stack) throws SQLException {
        Agreement agreement = new Agreement(stack);
        agreement.onWorkers();
        agreement.onCases();
        agreement.onSpells();
        agreement.onPosts();
        agreement.onSeats();
        return List.copyOf(agreement.differences);
    }

    /** Each view of the workers is as new as the registry's own count. */
    private void onWorkers() throws SQLException {
        Map<String, String> own = table("registry", """
                SELECT w.id, coalesce(c.version, 1)
                FROM worker w LEFT JOIN candidate_counter c ON c.origin_province = w.origin_province AND c.worker_id = w.id""");
        compare("candidates of job-matching", own, table("matching", "SELECT worker_id, version FROM candidate"));
        compare("people of transfer-tracking", own, table("tracking", "SELECT worker_id, version FROM person"));
    }

    /** A case for each match that was accepted, of the same worker, and no other. */
    private void onCases() throws SQLException {
        compare(
                "cases",
                table("matching", """
                        SELECT id, worker_id || ' ' || accept_seq FROM match
                        WHERE state IN ('OFFER_ACCEPTED', 'TRANSFER_OPENED', 'PLACED')"""),
                table("tracking", "SELECT match_id, worker_id || ' ' || accept_seq FROM transfer_case"));
    }

    /** Whoever is on a post has a spell, of which the registry knows. */
    private void onSpells() throws SQLException {
        compare(
                "people on their posts",
                table("matching", "SELECT worker_id, 'on post' FROM match WHERE state = 'PLACED'"),
                table("tracking", "SELECT worker_id, 'on post' FROM transfer_case WHERE state = 'ON_POST'"));
        compare(
                "wishes come true",
                table("tracking", "SELECT worker_id, 'employed' FROM transfer_case WHERE state = 'ON_POST'"),
                table("registry", "SELECT worker_id, 'employed' FROM intent WHERE state = 'EMPLOYED'"));
    }

    /** What a job order counts is what its matches hold. */
    private void onPosts() throws SQLException {
        compare(
                "posts",
                table("matching", "SELECT id, reserved || ' ' || filled FROM job_order"),
                table("matching", """
                        SELECT o.id, count(m.id) FILTER (WHERE m.seat = 'RESERVED') || ' '
                            || count(m.id) FILTER (WHERE m.seat = 'FILLED')
                        FROM job_order o LEFT JOIN match m ON m.job_order_id = o.id GROUP BY o.id"""));
    }

    /** What a leg counts is how many have a seat on it. */
    private void onSeats() throws SQLException {
        compare("seats", table("tracking", "SELECT trip_id || '/' || seq, taken FROM leg"), table("tracking", """
                        SELECT l.trip_id || '/' || l.seq, count(s.id) FROM leg l
                        LEFT JOIN seat s ON s.trip_id = l.trip_id AND l.seq BETWEEN s.board_at AND s.leave_at
                            AND s.state IN ('ASSIGNED', 'CHECKED_IN', 'DROPPED')
                        GROUP BY l.trip_id, l.seq"""));
    }

    private Map<String, String> table(String database, String query) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        databases.each(
                database,
                query,
                row -> rows.merge(row.getString(1), row.getString(2), (one, other) -> one + " and " + other));
        return rows;
    }

    private void compare(String what, Map<String, String> one, Map<String, String> other) {
        Map<String, String> differing = new TreeMap<>();
        one.forEach((key, value) -> {
            if (!value.equals(other.get(key))) {
                differing.put(key, value + " against " + other.get(key));
            }
        });
        other.forEach((key, value) -> {
            if (!one.containsKey(key)) {
                differing.put(key, "none against " + value);
            }
        });
        if (!differing.isEmpty()) {
            String first = differing.entrySet().iterator().next().toString();
            differences.add("%s: %d of %d differ, first %s".formatted(what, differing.size(), one.size(), first));
        }
    }
}
