package io.labortransfer.registry.sharing.persistence;

/** What the work of workers (?1 unit, ?2 ids) opens: that there is a record, for the employer and for the office of the place of work. */
final class WorkSql {
    private WorkSql() {}

    /**
     * Until thirteen months after the end. While days are in dispute it stays open, because whoever saw it close would learn of the other
     * work; a spell that never was opens nothing.
     */
    private static final String WORKED = """
            SELECT p.origin_province, p.worker_id, p.spell_id, p.version, p.destination_province AS unit, left(p.division, 6) AS division,
                   g.employer, (p.end_on + INTERVAL '13 months') AT TIME ZONE 'Asia/Shanghai' AS valid_to
            FROM worker_spell p
            CROSS JOIN LATERAL (
                SELECT NULL::uuid AS employer UNION ALL SELECT p.employer_id WHERE p.employer_id IS NOT NULL) AS g
            WHERE p.state <> 'REVERSED' AND p.destination_province ~ '^[0-9]{2}$' AND p.division ~ '^[0-9]{6}'
              AND (p.end_on IS NULL OR (p.end_on + INTERVAL '13 months') AT TIME ZONE 'Asia/Shanghai' > now())""";

    static final String CLOSE = """
            UPDATE share s SET valid_to = now()
            WHERE s.origin_province = ? AND s.worker_id = ANY (?) AND s.relation = 'SPELL' AND (s.valid_to IS NULL OR s.valid_to > now())
              AND NOT EXISTS (
                  SELECT FROM (WORKED) AS k
                  WHERE k.origin_province = s.origin_province AND k.worker_id = s.worker_id AND k.spell_id = s.cause
                    AND k.unit = s.grantee_unit AND k.employer IS NOT DISTINCT FROM s.grantee_employer)""".replace("WORKED", WORKED);

    static final String OPEN = """
            INSERT INTO share AS s (origin_province, worker_id, relation, cause_kind, cause, version, grantee_unit, grantee_division,
                                    grantee_employer, field_groups, basis, valid_from, valid_to)
            SELECT k.origin_province, k.worker_id, 'SPELL', 'spl', k.spell_id, k.version, k.unit, k.division, k.employer,
                   '{F0}'::text[], 'EMPLOYMENT', now(), k.valid_to
            FROM (WORKED) AS k
            WHERE k.origin_province = ? AND k.worker_id = ANY (?)
            ORDER BY k.worker_id, k.spell_id, k.employer
            ON CONFLICT (origin_province, worker_id, cause, grantee_unit, grantee_employer, grantee_org) DO UPDATE
            SET version = excluded.version, grantee_division = excluded.grantee_division, valid_to = excluded.valid_to,
                valid_from = CASE WHEN s.valid_to <= now() THEN excluded.valid_from ELSE s.valid_from END
            WHERE (s.grantee_division, s.valid_to) IS DISTINCT FROM (excluded.grantee_division, excluded.valid_to)""".replace("WORKED", WORKED);
}
