package io.labortransfer.tracking.agreement.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.agreement.FundedLine;
import io.labortransfer.tracking.agreement.FundedLines;
import io.labortransfer.tracking.agreement.Party;
import io.labortransfer.tracking.agreement.PartySide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FundedLinesTable implements FundedLines {

    private static final String OWN = "(l.origin_province = :me OR l.destination_province = :me)";
    /** A line of a later year may give seats of trips that are planned ahead. */
    private static final String HELD = """
            SELECT l.id, l.origin_province, a.origin_prefix, l.destination_province, a.destination_prefix,
                   l.in_force AND a.valid_from <= t.today AND a.valid_to > t.today AND l.year >= extract(year FROM t.today),
                   l.funded_seat_cap - l.used_seats
            FROM agreement_line l
            JOIN agreement a ON a.origin_province = l.origin_province AND a.id = l.agreement_id
            CROSS JOIN (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS today) t
            WHERE\s""" + OWN + " AND l.id IN (:lines) ORDER BY l.id FOR UPDATE OF l";

    private static final String TAKE = "UPDATE agreement_line l SET used_seats = l.used_seats + :seats WHERE " + OWN
            + " AND l.id = :line AND l.in_force AND l.used_seats + :seats <= l.funded_seat_cap";
    private static final String GIVE_BACK = "UPDATE agreement_line l SET used_seats = l.used_seats - :seats WHERE "
            + OWN + " AND l.id = :line AND l.used_seats >= :seats";

    private final EntityManager records;

    FundedLinesTable(EntityManager records) {
        this.records = records;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<FundedLine> held(ProvinceScope scope, Collection<UUID> lines) {
        List<Object[]> rows = records.createNativeQuery(HELD, Object[].class)
                .setParameter("me", scope.province())
                .setParameter("lines", lines)
                .getResultList();
        return rows.stream()
                .map(row -> new FundedLine(
                        (UUID) row[0],
                        new Party(PartySide.ORIGIN, (String) row[1], (String) row[2]),
                        new Party(PartySide.DESTINATION, (String) row[3], (String) row[4]),
                        (Boolean) row[5],
                        ((Number) row[6]).intValue()))
                .toList();
    }

    @Override
    public boolean take(ProvinceScope scope, UUID line, int seats) {
        return change(TAKE, scope, line, seats);
    }

    @Override
    public boolean giveBack(ProvinceScope scope, UUID line, int seats) {
        return change(GIVE_BACK, scope, line, seats);
    }

    private boolean change(String statement, ProvinceScope scope, UUID line, int seats) {
        return records.createNativeQuery(statement)
                        .setParameter("me", scope.province())
                        .setParameter("line", line)
                        .setParameter("seats", seats)
                        .executeUpdate()
                == 1;
    }
}
