package io.labortransfer.registry.sharing.persistence;

/** What is written into shares, and asked of them. */
final class ShareSql {
    private ShareSql() {}

    /**
     * Consents that let destination offices see the profile, for each unit in their scope: of workers (?1 unit, ?2 ids) on a day (?3).
     * While a worker restricts the use of the data they let nobody: what a worker said last counts, also of what a law obliges to.
     */
    private static final String GIVEN = """
            SELECT c.origin_province, c.worker_id, c.id, c.version, c.basis, c.duty_code, c.valid_to, g.unit
            FROM consent c CROSS JOIN LATERAL unnest(c.scope) AS g (unit)
            WHERE c.purpose = 'SHARE_PROFILE_DEST' AND c.state = 'GRANTED' AND g.unit ~ '^[0-9]{2}$'
              AND NOT EXISTS (
                  SELECT FROM subject_request q
                  WHERE q.origin_province = c.origin_province AND q.worker_id = c.worker_id AND q.state = 'IN_FORCE')
              AND NOT EXISTS (
                  SELECT FROM worker_merge m
                  WHERE m.origin_province = c.origin_province AND m.into_worker_id = c.worker_id
                    AND speaks_for_restricted(c.origin_province, c.worker_id))""";

    /** Asked of each share for itself (OFFSET): planned when tables were empty, it would join the wishes of the whole unit for one worker. */
    static final String CLOSE_BY_AGREEMENT = """
            UPDATE share s SET valid_to = now()
            WHERE s.origin_province = ? AND s.worker_id = ANY (?) AND s.relation = 'AGR' AND (s.valid_to IS NULL OR s.valid_to > now())
              AND NOT EXISTS (
                  SELECT FROM (GIVEN) AS c
                  JOIN intent i ON i.origin_province = c.origin_province AND i.worker_id = c.worker_id AND i.state = 'OPEN'
                  WHERE c.origin_province = s.origin_province AND c.worker_id = s.worker_id AND c.id = s.cause
                    AND c.unit = s.grantee_unit AND (c.valid_to IS NULL OR c.valid_to > ?)
                  OFFSET 0)""".replace("GIVEN", GIVEN);

    /**
     * A match in which nothing is accepted rests on the consent alone. The relation stands in coalesce, because an index of cases alone,
     * which leads by the case, is free to a plan that was made when there were none.
     */
    static final String CLOSE_ASKED = """
            UPDATE share s SET valid_to = now()
            WHERE s.origin_province = ? AND s.worker_id = ANY (?) AND coalesce(s.relation = 'CASE', false)
              AND s.basis <> 'ACCEPTED_OFFER' AND (s.valid_to IS NULL OR s.valid_to > now())
              AND NOT EXISTS (
                  SELECT FROM (GIVEN) AS c
                  WHERE c.origin_province = s.origin_province AND c.worker_id = s.worker_id AND c.unit = s.grantee_unit
                    AND (c.valid_to IS NULL OR c.valid_to > ?)
                  OFFSET 0)""".replace("GIVEN", GIVEN);

    static final String OPEN_BY_AGREEMENT = """
            INSERT INTO share AS s (origin_province, worker_id, relation, cause_kind, cause, version, grantee_unit, field_groups, basis,
                                    duty_code, valid_from, valid_to)
            SELECT c.origin_province, c.worker_id, 'AGR', 'cns', c.id, c.version, c.unit, '{F0,F1}'::text[], c.basis, c.duty_code, now(),
                   (c.valid_to::timestamp AT TIME ZONE 'Asia/Shanghai')
            FROM (GIVEN) AS c
            JOIN intent i ON i.origin_province = c.origin_province AND i.worker_id = c.worker_id AND i.state = 'OPEN'
            WHERE c.origin_province = ? AND c.worker_id = ANY (?) AND (c.valid_to IS NULL OR c.valid_to > ?)
            ORDER BY c.worker_id, c.id, c.unit
            ON CONFLICT (origin_province, worker_id, cause, grantee_unit, grantee_employer, grantee_org) DO UPDATE
            SET version = excluded.version, valid_from = excluded.valid_from, valid_to = excluded.valid_to
            WHERE s.valid_to <= now()""".replace("GIVEN", GIVEN);

    /**
     * Whoever changes a consent of a worker holds this row, so that a revocation and a match are one after the other; of several workers in
     * the order of their ids, as whoever tells their states, so that nobody waits in a circle. Who came by a file and has only been told
     * of once has none yet.
     */
    static final String HOLD = """
            INSERT INTO candidate_counter (origin_province, worker_id, version)
            SELECT ?, k.id, 1 FROM unnest(?::uuid[]) AS k (id)
            WHERE EXISTS (SELECT FROM worker w WHERE w.origin_province = ? AND w.id = k.id)
               OR EXISTS (SELECT FROM candidate_counter c WHERE c.origin_province = ? AND c.worker_id = k.id)
            ORDER BY k.id
            ON CONFLICT (origin_province, worker_id) DO UPDATE SET version = candidate_counter.version""";

    /** The match or the case belongs to this record (?1) of the unit (?2) by now. A row of its own that it has already stays. */
    static final String FOLLOW = """
            UPDATE share s SET worker_id = n.worker
            FROM (VALUES (?::uuid, ?, ?::uuid, ?::bigint)) AS n (worker, unit, cause, version)
            WHERE s.origin_province = n.unit AND s.cause = n.cause AND s.relation = 'CASE' AND s.version < n.version
              AND s.worker_id <> n.worker
              AND NOT EXISTS (
                  SELECT FROM share o
                  WHERE o.origin_province = n.unit AND o.worker_id = n.worker AND o.cause = n.cause AND o.grantee_unit = s.grantee_unit
                    AND o.grantee_employer IS NOT DISTINCT FROM s.grantee_employer)""";

    static final String LEFT_BEHIND = """
            UPDATE share s SET valid_to = now()
            FROM (VALUES (?::uuid, ?, ?::uuid, ?::bigint)) AS n (worker, unit, cause, version)
            WHERE s.origin_province = n.unit AND s.cause = n.cause AND s.relation = 'CASE' AND s.version < n.version
              AND s.worker_id <> n.worker AND (s.valid_to IS NULL OR s.valid_to > now())""";

    /** Nothing changed but whose it is; what is told late is old from here on. */
    static final String MOVED =
            "UPDATE share SET version = ? WHERE origin_province = ? AND cause = ? AND relation = 'CASE' AND version < ?";

    /** What is told late of a record that the match or case has left says nothing any more. */
    private static final String STILL_OF_THE_RECORD = """
            WHERE NOT EXISTS (
                SELECT FROM share o
                WHERE o.origin_province = w.origin_province AND o.cause = m.cause AND o.relation = 'CASE' AND o.worker_id <> w.id
                  AND o.version >= m.version)
            """;

    private static final String BECAME = STILL_OF_THE_RECORD + """
            ON CONFLICT (origin_province, worker_id, cause, grantee_unit, grantee_employer, grantee_org) DO UPDATE
            SET version = excluded.version, grantee_division = excluded.grantee_division, basis = excluded.basis,
                duty_code = excluded.duty_code, valid_to = excluded.valid_to, MORE
            WHERE s.version < excluded.version""";

    static final String ASKED = """
            INSERT INTO share AS s (origin_province, worker_id, relation, cause_kind, cause, version, grantee_unit, grantee_division,
                                    field_groups, basis, duty_code, valid_from, valid_to)
            SELECT w.origin_province, w.id, 'CASE', m.kind, m.cause, m.version, m.unit, left(m.division, 6), '{F0,F1}'::text[], c.basis, c.duty_code,
                   now(), (c.valid_to::timestamp AT TIME ZONE 'Asia/Shanghai')
            FROM (VALUES (?, ?::uuid, ?::bigint, ?, ?)) AS m (kind, cause, version, unit, division)
            JOIN worker w ON w.origin_province = ? AND w.id = ? AND w.state <> 'ERASED'
            JOIN LATERAL (
                SELECT * FROM (GIVEN) AS g
                WHERE g.origin_province = w.origin_province AND g.worker_id = w.id AND g.unit = m.unit
                  AND (g.valid_to IS NULL OR g.valid_to > ?)
                ORDER BY g.id LIMIT 1) AS c ON true
            """.replace("GIVEN", GIVEN)
            + BECAME.replace("MORE", "field_groups = excluded.field_groups") + " AND s.basis <> 'ACCEPTED_OFFER'";

    private static final String STEP = "coalesce(excluded.step, s.step)";

    static final String ACCEPTED = """
            INSERT INTO share AS s (origin_province, worker_id, relation, cause_kind, cause, version, grantee_unit, grantee_division,
                                    field_groups, basis, valid_from, step)
            SELECT w.origin_province, w.id, 'CASE', m.kind, m.cause, m.version, m.unit, left(m.division, 6), GROUPS, 'ACCEPTED_OFFER',
                   now(), m.step
            FROM (VALUES (?, ?::uuid, ?::bigint, ?, ?, ?::text)) AS m (kind, cause, version, unit, division, step)
            JOIN worker w ON w.origin_province = ? AND w.id = ? AND w.state <> 'ERASED'
            """.replace("GROUPS", "office_groups(m.step)")
            + BECAME.replace("MORE", "step = " + STEP + ", field_groups = office_groups(" + STEP + ")");

    /** What the employer sees of the person follows from consents ({@link #SETTLE_EMPLOYERS}). */
    static final String ACCEPTED_BY_EMPLOYER = """
            INSERT INTO share AS s (origin_province, worker_id, relation, cause_kind, cause, version, grantee_unit, grantee_division,
                                    field_groups, basis, valid_from, step, grantee_employer, grantee_ref)
            SELECT w.origin_province, w.id, 'CASE', m.kind, m.cause, m.version, m.unit, left(m.division, 6), '{F0,F1}'::text[],
                   'ACCEPTED_OFFER', now(), m.step, m.employer, m.ref
            FROM (VALUES (?, ?::uuid, ?::bigint, ?, ?, ?::text, ?::uuid, ?)) AS m (kind, cause, version, unit, division, step, employer, ref)
            JOIN worker w ON w.origin_province = ? AND w.id = ? AND w.state <> 'ERASED'
            """ + BECAME.replace("MORE", "step = " + STEP);

    /**
     * The name while the worker lets the employer know who it is, the phone while the worker lets it call. The relation stands in coalesce
     * as in {@link #CLOSE_ASKED}.
     */
    static final String SETTLE_EMPLOYERS = """
            UPDATE share s SET field_groups = g.field_groups
            FROM (SELECT e.origin_province, e.id, '{F0,F1}'::text[] || ARRAY (
                         SELECT DISTINCT CASE c.purpose WHEN 'CONTACT' THEN 'F3' ELSE 'F2' END AS field_group
                         FROM consent c
                         WHERE c.origin_province = e.origin_province AND c.worker_id = e.worker_id AND c.state = 'GRANTED'
                           AND c.purpose IN ('SHARE_IDENTITY_EMPLOYER', 'CONTACT') AND e.grantee_ref = ANY (c.scope)
                           AND (c.valid_to IS NULL OR c.valid_to > t.today)
                         ORDER BY field_group) AS field_groups
                  FROM (VALUES (?, ?::uuid[], ?::date)) AS t (unit, workers, today)
                  JOIN share e ON e.origin_province = t.unit AND e.worker_id = ANY (t.workers) AND coalesce(e.relation = 'CASE', false)
                       AND e.grantee_employer IS NOT NULL) AS g
            WHERE s.origin_province = g.origin_province AND s.id = g.id AND s.field_groups <> g.field_groups""";

    /** What is shown for as long as the work lasts ends with it; everything else stays open. */
    private static final String WORK_IS_OVER = "step = CASE step WHEN 'ON_POST' THEN 'SCHEDULED' ELSE step END";

    static final String LEFT = "UPDATE share SET " + WORK_IS_OVER
            + " WHERE origin_province = ? AND cause = ? AND relation = 'CASE' AND version <= ?";

    private static final String LOOKED_UP = "INTERVAL '180 days'";

    /** A case that leads to another post is over for the unit and the employer of the post before. */
    static final String CLOSE_ELSEWHERE =
            "UPDATE share SET " + WORK_IS_OVER + ", valid_to = ?::timestamptz + " + LOOKED_UP
                    + " WHERE origin_province = ? AND cause = ? AND (grantee_unit <> ? OR grantee_employer <> ?::uuid)"
                    + " AND valid_to IS NULL AND version < ?";

    static final String CLOSED = "UPDATE share SET version = ?, " + WORK_IS_OVER + ","
            + " valid_to = CASE basis WHEN 'ACCEPTED_OFFER' THEN ?::timestamptz + " + LOOKED_UP + " ELSE now() END"
            + " WHERE origin_province = ? AND cause = ? AND relation = 'CASE' AND version < ?"
            + " AND (valid_to IS NULL OR valid_to > now())";

    static final String OF_WORKER = """
            SELECT s.id, s.worker_id, s.relation, s.cause_kind, s.cause, s.grantee_unit, s.grantee_division, s.grantee_employer, s.grantee_org,
                   s.field_groups, s.basis, s.duty_code, s.valid_from, s.valid_to, stands(s) AS standing,
                   ARRAY (SELECT a.agreement_id FROM agreement_link a
                          WHERE s.relation = 'AGR' AND a.origin_province = s.origin_province AND a.destination_unit = s.grantee_unit
                            AND in_force(a) AND (length(a.origin_prefix) <= 2 OR starts_with(w.registration_division, a.origin_prefix))
                          ORDER BY a.agreement_id) AS agreements
            FROM (VALUES (?::text)) AS n (org)
            CROSS JOIN share s JOIN worker w ON w.origin_province = s.origin_province AND w.id = s.worker_id
            WHERE s.origin_province = ? AND s.worker_id = ? AND (s.told_to IS NULL OR n.org IS NULL OR n.org = ANY (s.told_to))
              AND s.id > ? ORDER BY s.id LIMIT ?""";
}
