package io.labortransfer.registry.sharing.persistence;

/** What rights cases open, for the organizations that they name. */
final class RightsSql {
    private RightsSql() {}

    /** The last word that was heard of a case. */
    static final String KNOWN =
            "SELECT coalesce(max(version), 0) FROM share WHERE origin_province = ? AND cause = ? AND relation = 'RIGHTS'";

    /** Whom the case does not name any more, or of another record than it is about, sees nothing more. */
    static final String CLOSE = """
            UPDATE share SET version = ?, told_to = ?,
                             valid_to = CASE WHEN worker_id = ? AND grantee_org = ANY (?) THEN valid_to ELSE least(valid_to, now()) END
            WHERE origin_province = ? AND cause = ? AND relation = 'RIGHTS'""";

    static final String OPEN = """
            INSERT INTO share AS s (origin_province, worker_id, relation, cause_kind, cause, version, grantee_org, told_to, field_groups,
                                    basis, valid_from, valid_to)
            SELECT w.origin_province, w.id, 'RIGHTS', 'rgt', c.cause, c.version, g.org, c.told_to, string_to_array(g.field_groups, ','),
                   'RIGHTS_CASE', now(), c.ended + INTERVAL '60 days'
            FROM (VALUES (?::uuid, ?::bigint, ?::text[], ?::timestamptz)) AS c (cause, version, told_to, ended)
            CROSS JOIN unnest(?::text[], ?::text[]) AS g (org, field_groups)
            JOIN worker w ON w.origin_province = ? AND w.id = ? AND w.state <> 'ERASED'
            ORDER BY g.org
            ON CONFLICT (origin_province, worker_id, cause, grantee_unit, grantee_employer, grantee_org) DO UPDATE
            SET version = excluded.version, told_to = excluded.told_to, field_groups = excluded.field_groups, valid_to = excluded.valid_to,
                valid_from = CASE WHEN s.valid_to <= now() THEN excluded.valid_from ELSE s.valid_from END""";
}
