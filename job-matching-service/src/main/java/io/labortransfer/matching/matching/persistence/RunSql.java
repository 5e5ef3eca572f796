package io.labortransfer.matching.matching.persistence;

/** The statements on runs, written to be read. */
final class RunSql {

    static final String ADD = """
            INSERT INTO matching_run (origin_province, id, division_prefix, destinations, propose, lottery_seed,
                lottery_commitment, state, version, created_at, created_by, updated_at, updated_by, priority, priority_unit,
                priority_revision, pause_days, found_through, recruitment_event_id, job_order_ids, agreement_line_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'RECEIVED', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]::uuid[], ?)""";

    private static final String RULES_AND_OCCASION =
            "priority, priority_unit, priority_revision, pause_days, found_through, recruitment_event_id, job_order_ids,"
                    + " agreement_line_id ";

    static final String FIND = """
            SELECT id, state, percent, workers, job_orders, seats, eligible, placed, proposed, reasons, blocking_pairs,
                   input_digest, lottery_commitment,
                   CASE WHEN state IN ('DONE', 'FAILED', 'CANCELLED') THEN lottery_seed END, version,
                   origin_province, lines, companies_together, companies_apart,
            """ + RULES_AND_OCCASION + """
            FROM matching_run WHERE origin_province = ? AND id = ? AND starts_with(division_prefix, ?)""";

    static final String FORGET_OUTCOMES = "DELETE FROM run_outcome WHERE origin_province = ? AND run_id = ?";

    static final String FORGET_CUTOFFS = "DELETE FROM run_cutoff WHERE origin_province = ? AND run_id = ?";

    static final String KEEP_OUTCOMES = """
            INSERT INTO run_outcome (origin_province, run_id, worker_id, reason, eligible_posts, match_id,
                destination_province, job_order_id, choice, utility, post_rank, standing, reasons, profile, beside_line, company,
                agreement_line_id)
            SELECT ?, ?, o.worker_id, o.reason, o.eligible_posts, o.match_id, o.destination_province, o.job_order_id, o.choice,
                   o.utility, o.post_rank, o.standing, string_to_array(o.reasons, ','), o.profile::jsonb,
                   o.beside_line, o.company, o.agreement_line_id
            FROM unnest(?::uuid[], ?::text[], ?::int[], ?::uuid[], ?::text[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::text[],
                    ?::text[], ?::text[], ?::boolean[], ?::text[], ?::uuid[])
                AS o (worker_id, reason, eligible_posts, match_id, destination_province, job_order_id, choice, utility,
                      post_rank, standing, reasons, profile, beside_line, company, agreement_line_id)""";

    static final String KEEP_CUTOFFS = """
            INSERT INTO run_cutoff (origin_province, run_id, job_order_id, standing)
            SELECT ?, ?, c.job_order_id, c.standing FROM unnest(?::uuid[], ?::text[]) AS c (job_order_id, standing)""";

    static final String KEEP_FIGURES = """
            UPDATE matching_run
            SET solved = true, workers = ?, job_orders = ?, seats = ?, eligible = ?, placed = ?, reasons = ?::jsonb, fairness = ?::jsonb,
                lines = ?::jsonb, companies_together = ?, companies_apart = ?, blocking_pairs = ?, input_digest = ?, version = version + 1
            WHERE origin_province = ? AND id = ?""";

    static final String END_OF_SLICE = """
            SELECT worker_id FROM (
                SELECT worker_id FROM run_outcome
                WHERE origin_province = ? AND run_id = ? AND worker_id > ? AND match_id IS NOT NULL AND agreement_line_id IS NULL
                ORDER BY worker_id LIMIT ?) AS slice
            ORDER BY worker_id DESC LIMIT 1""";

    /** Lines whose seats the run is still to promise. What it promises of a line it promises at once. */
    static final String LINES_TO_PROMISE = """
            SELECT DISTINCT o.agreement_line_id FROM run_outcome o
            WHERE o.origin_province = ? AND o.run_id = ? AND o.match_id IS NOT NULL AND o.agreement_line_id IS NOT NULL
              AND NOT EXISTS (
                SELECT FROM match m WHERE m.origin_province = o.origin_province AND m.run_id = o.run_id
                                      AND m.agreement_line_id = o.agreement_line_id)
            ORDER BY o.agreement_line_id""";

    /**
     * Of those whom the plan has on the line and who can be proposed, the ones behind so many, in the line's order (class, lottery), are left
     * without a post, and the figures say so. Whoever has been asked for the same order meanwhile needs no second promise.
     */
    static final String LEAVE_OUT = """
            WITH standing AS (
                SELECT o.worker_id, row_number() OVER (
                    ORDER BY split_part(o.standing, '|', 1)::int, split_part(o.standing, '|', 3)::int) AS place
                FROM run_outcome o
                WHERE o.origin_province = ? AND o.run_id = ? AND o.agreement_line_id = ? AND o.match_id IS NOT NULL
                  AND EXISTS (
                    SELECT FROM candidate c WHERE c.origin_province = o.origin_province AND c.worker_id = o.worker_id
                                              AND c.intent_state = 'OPEN' AND c.state = 'ACTIVE')
                  AND NOT EXISTS (
                    SELECT FROM match m WHERE m.origin_province = o.origin_province AND m.worker_id = o.worker_id
                                          AND m.job_order_id = o.job_order_id
                                          AND m.state NOT IN ('PLACED', 'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED'))),
            left_out AS (
                UPDATE run_outcome o
                SET reason = 'LINE_FULL', match_id = NULL, destination_province = NULL, job_order_id = NULL, choice = NULL, utility = NULL,
                    post_rank = NULL, standing = NULL, reasons = '{}', profile = NULL, agreement_line_id = NULL
                FROM standing s
                WHERE o.origin_province = ? AND o.run_id = ? AND o.worker_id = s.worker_id AND s.place > ?
                RETURNING o.worker_id)
            UPDATE matching_run r
            SET placed = r.placed - l.people, version = r.version + 1,
                reasons = r.reasons
                    || jsonb_build_object('LINE_FULL', coalesce((r.reasons ->> 'LINE_FULL')::int, 0) + l.people),
                lines = (
                    SELECT jsonb_agg(
                        CASE WHEN e.use ->> 'line' = ?
                             THEN e.use || jsonb_build_object('most', ?::int, 'placed', (e.use ->> 'placed')::int - l.people)
                             ELSE e.use END ORDER BY e.place)
                    FROM jsonb_array_elements(r.lines) WITH ORDINALITY AS e (use, place))
            FROM (SELECT count(*)::int AS people FROM left_out) AS l
            WHERE r.origin_province = ? AND r.id = ? AND l.people > 0""";

    /** An order that is closed now is seen as closed, or whoever closes it waits and then ends what was proposed. In order: two runs may meet. */
    static final String KEEP_FROM_CLOSING = """
            SELECT pg_advisory_xact_lock_shared(place) FROM (
                SELECT DISTINCT place_of_order(job_order_id) AS place FROM run_outcome
                WHERE origin_province = ? AND run_id = ? AND match_id IS NOT NULL AND worker_id > ? AND worker_id <= ?
                  AND agreement_line_id IS NOT DISTINCT FROM ?::uuid
                ORDER BY place) AS places""";

    /**
     * The share lock on the candidates closes the gap to the consumer of their states: a wish that is withdrawn now is
     * seen here, or the consumer waits and then sees the proposal and releases it. The terms are those of the order as it
     * stands now. LATERAL with LIMIT makes each lookup go by primary key: right after a large import the tables have no
     * statistics yet, and as plain joins they are compared row by row (measured: 20 s instead of 0.2 s).
     */
    static final String PROPOSE = """
            WITH wanted AS MATERIALIZED (
                SELECT o.*, c.worker_version, c.division
                FROM run_outcome o
                CROSS JOIN LATERAL (
                    SELECT worker_version, division FROM candidate
                    WHERE origin_province = o.origin_province AND worker_id = o.worker_id
                      AND intent_state = 'OPEN' AND state = 'ACTIVE'
                    LIMIT 1 FOR SHARE) AS c
                WHERE o.origin_province = ? AND o.run_id = ? AND o.match_id IS NOT NULL
                  AND o.worker_id > ? AND o.worker_id <= ? AND o.agreement_line_id IS NOT DISTINCT FROM ?::uuid
                ORDER BY o.worker_id)
            INSERT INTO match (origin_province, id, destination_province, run_id, worker_id, worker_version, worker_division,
                job_order_id, employer_id, site_division, full_time, terms_hash, agreement_line_id, found_through,
                recruitment_event_id, state, utility, post_rank, reasons, profile, expires_at, version, created_at, created_by, updated_at, updated_by)
            SELECT w.origin_province, w.match_id, w.destination_province, w.run_id, w.worker_id, w.worker_version, w.division,
                   j.id, j.employer_id, j.site_division, j.full_time, j.terms_hash,
                   CASE WHEN NOT w.beside_line THEN j.agreement_line_id END, r.found_through, r.recruitment_event_id, 'PROPOSED', w.utility, w.post_rank, w.reasons, w.profile, ?, 0, ?, 'run', ?, 'run'
            FROM wanted w
            JOIN matching_run r ON r.origin_province = w.origin_province AND r.id = w.run_id
            CROSS JOIN LATERAL (
                SELECT id, employer_id, site_division, full_time, terms_hash, agreement_line_id FROM job_order
                WHERE destination_province = w.destination_province AND id = w.job_order_id AND state = 'PUBLISHED'
                LIMIT 1) AS j
            ON CONFLICT DO NOTHING
            RETURNING id, worker_id, job_order_id, employer_id, found_through, site_division, full_time, terms_hash,
                worker_version, origin_province, destination_province, agreement_line_id""";

    static final String BEGIN = """
            UPDATE matching_run SET state = 'RUNNING', version = version + 1
            WHERE origin_province = ? AND id = ? AND state IN ('RECEIVED', 'RUNNING')
            RETURNING origin_province, id, division_prefix, destinations, propose, lottery_seed, solved,
            """ + RULES_AND_OCCASION;

    static final String REACH = """
            UPDATE matching_run SET percent = greatest(percent, ?), version = version + 1
            WHERE origin_province = ? AND id = ? AND state = 'RUNNING'""";

    static final String END = """
            UPDATE matching_run
            SET state = ?, percent = CASE WHEN ? THEN 100 ELSE percent END, version = version + 1, updated_at = ?,
                proposed = (SELECT count(*) FROM match WHERE origin_province = ? AND run_id = ?)
            WHERE origin_province = ? AND id = ? AND state IN ('RECEIVED', 'RUNNING')""";

    static final String EXPLAIN = """
            SELECT o.eligible_posts, o.choice, o.standing, c.standing, o.reasons, r.lottery_commitment,
                   CASE WHEN r.state IN ('DONE', 'FAILED', 'CANCELLED') THEN r.lottery_seed END, o.company
            FROM run_outcome o
            JOIN matching_run r ON r.origin_province = o.origin_province AND r.id = o.run_id
            LEFT JOIN run_cutoff c ON c.origin_province = o.origin_province AND c.run_id = o.run_id
                                  AND c.job_order_id = o.job_order_id
            WHERE o.origin_province = ? AND o.run_id = ? AND o.worker_id = ? AND o.match_id IS NOT NULL""";

    /** Ids grow with time: from the last run backwards, until one has looked at the worker. */
    static final String LAST_OF = """
            SELECT r.id, o.reason, c.standing, o.company, l.line
            FROM matching_run r
            JOIN run_outcome o ON o.origin_province = r.origin_province AND o.run_id = r.id AND o.worker_id = ?
            LEFT JOIN run_cutoff c ON c.origin_province = r.origin_province AND c.run_id = r.id AND c.job_order_id = ?
            LEFT JOIN LATERAL jsonb_array_elements(r.lines) AS l (line) ON l.line ->> 'line' = ?
            WHERE r.origin_province = ? AND r.state = 'DONE'
            ORDER BY r.id DESC LIMIT 1""";

    private RunSql() {}
}
