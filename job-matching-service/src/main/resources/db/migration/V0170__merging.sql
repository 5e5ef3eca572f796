-- Which record speaks for which, as the registry last told it; null where two were parted again, so that an older merge is not made anew.
CREATE TABLE merging (
    origin_province text   NOT NULL CHECK (length(origin_province) = 2),
    worker_id       uuid   NOT NULL,
    into_worker_id  uuid   CHECK (into_worker_id <> worker_id),
    worker_version  bigint NOT NULL,
    PRIMARY KEY (origin_province, worker_id)
);

-- Which matches a merge re-pointed, so that parting the two restores exactly those.
CREATE TABLE repointing (
    origin_province text NOT NULL CHECK (length(origin_province) = 2),
    worker_id       uuid NOT NULL,
    match_id        uuid NOT NULL,
    PRIMARY KEY (origin_province, worker_id, match_id),
    FOREIGN KEY (origin_province, worker_id) REFERENCES merging ON UPDATE CASCADE
);

ALTER TABLE merging ENABLE ROW LEVEL SECURITY;
ALTER TABLE merging FORCE ROW LEVEL SECURITY;
CREATE POLICY merging_of_the_unit ON merging TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY merging_for_functions ON merging TO ${owner} USING (true);
GRANT SELECT ON merging TO ${app};

ALTER TABLE repointing ENABLE ROW LEVEL SECURITY;
ALTER TABLE repointing FORCE ROW LEVEL SECURITY;
CREATE POLICY repointing_of_the_unit ON repointing TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY repointing_for_functions ON repointing TO ${owner} USING (true);
GRANT SELECT ON repointing TO ${app};

CREATE POLICY match_decision_moving ON match_decision TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY match_consent_moving ON match_consent TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));

-- Gives matches of one worker with their words to another; the match to a post that the other already has open stays where it is, and so
-- does a second accepted one.
CREATE FUNCTION hand_over(unit text, p_from uuid, p_to uuid, p_matches uuid[]) RETURNS uuid[]
    LANGUAGE plpgsql VOLATILE SET search_path FROM CURRENT AS $$
DECLARE
    handed uuid[];
    words  text[];
BEGIN
    WITH given AS (
        UPDATE match m SET worker_id = p_to, version = m.version + 1, updated_at = now()
        WHERE m.origin_province = unit AND m.worker_id = p_from AND m.id = ANY (p_matches)
          AND (m.state IN ('PLACED', 'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED')
               OR NOT EXISTS (
                   SELECT FROM match o
                   WHERE o.origin_province = unit AND o.worker_id = p_to
                     AND (o.job_order_id = m.job_order_id
                              AND o.state NOT IN ('PLACED', 'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED')
                          OR o.state IN ('OFFER_ACCEPTED', 'TRANSFER_OPENED')
                              AND m.state IN ('OFFER_ACCEPTED', 'TRANSFER_OPENED'))))
        RETURNING m.id)
    SELECT coalesce(array_agg(g.id), '{}') INTO handed FROM given g;
    SELECT coalesce(array_agg(d.evidence_ref), '{}') INTO words
    FROM match_decision d WHERE d.origin_province = unit AND d.match_id = ANY (handed);
    UPDATE match_consent c SET worker_id = p_to
    FROM match_decision d
    WHERE d.origin_province = unit AND d.match_id = ANY (handed) AND c.origin_province = unit AND c.decision_id = d.id;
    UPDATE match_decision d SET worker_id = p_to WHERE d.origin_province = unit AND d.match_id = ANY (handed);
    UPDATE evidence e SET worker_id = p_to
    WHERE e.origin_province = unit AND e.worker_id = p_from AND e.evidence_ref = ANY (words);
    RETURN handed;
END $$;

-- The record that a merge names, and those that speak for it since; whoever asks holds the named one.
CREATE FUNCTION speakers(unit text, p_worker uuid) RETURNS uuid[]
    LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    WITH RECURSIVE speaker AS (
        SELECT p_worker AS worker, 0 AS merges
        UNION ALL
        SELECT m.into_worker_id, s.merges + 1 FROM speaker s JOIN merging m ON m.worker_id = s.worker
        WHERE m.origin_province = unit AND m.into_worker_id IS NOT NULL AND s.merges < 9)
    SELECT array_agg(DISTINCT s.worker) FROM speaker s
$$;

-- Re-points the matches of one worker of the calling unit to the one who speaks for both, or those that were back to the first.
CREATE FUNCTION merge_worker(p_worker uuid, p_into uuid, p_version bigint, p_merged boolean) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    unit    text := nullif(current_setting('app.province', true), '');
    holders uuid[];
BEGIN
    IF unit IS NULL OR nullif(current_setting('app.employer', true), '') IS NOT NULL THEN
        RAISE EXCEPTION 'only a unit merges records';
    END IF;
    PERFORM pg_advisory_xact_lock(p.place) FROM (
        SELECT DISTINCT 5092000 + (hashtext(w::text) & 255) AS place FROM unnest(ARRAY[p_worker, p_into]) AS w ORDER BY place) AS p;
    INSERT INTO merging AS m VALUES (unit, p_worker, CASE WHEN p_merged THEN p_into END, p_version)
    ON CONFLICT (origin_province, worker_id) DO UPDATE
    SET into_worker_id = excluded.into_worker_id, worker_version = excluded.worker_version
    WHERE m.worker_version < excluded.worker_version;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    holders := speakers(unit, p_into);
    PERFORM pg_advisory_xact_lock(p.place) FROM (
        SELECT DISTINCT 5092000 + (hashtext(w::text) & 255) AS place FROM unnest(holders) AS w ORDER BY place) AS p;
    PERFORM set_config('app.moving', p_worker || ',' || array_to_string(holders, ','), true);
    IF p_merged THEN
        INSERT INTO repointing
        SELECT unit, p_worker, given
        FROM unnest(hand_over(unit, p_worker, p_into, array(
            SELECT m.id FROM match m WHERE m.origin_province = unit AND m.worker_id = p_worker ORDER BY m.id FOR UPDATE))) AS given
        ON CONFLICT DO NOTHING;
        INSERT INTO accept_sequence AS a (origin_province, worker_id, last)
        SELECT unit, p_into, s.last FROM accept_sequence s WHERE s.origin_province = unit AND s.worker_id = p_worker
        ON CONFLICT (origin_province, worker_id) DO UPDATE SET last = greatest(a.last, excluded.last);
    ELSE
        IF EXISTS (SELECT FROM repointing r WHERE r.origin_province = unit AND r.worker_id = p_worker
                   AND NOT EXISTS (SELECT FROM match m WHERE m.origin_province = unit AND m.id = r.match_id)) THEN
            RAISE EXCEPTION 'the records of the merged worker are not here yet';
        END IF;
        PERFORM hand_over(unit, h, p_worker, array(
            SELECT r.match_id FROM repointing r WHERE r.origin_province = unit AND r.worker_id = p_worker))
        FROM unnest(holders) AS h;
        -- What a later merge took further comes back from there, and is not its business any more. What an earlier one brought stays
        -- noted: the first record gets its own back when it is parted in turn.
        DELETE FROM repointing r USING repointing own
        WHERE own.origin_province = unit AND own.worker_id = p_worker AND r.origin_province = unit AND r.match_id = own.match_id
          AND (r.worker_id = p_worker OR r.worker_id = ANY (holders));
    END IF;
    PERFORM set_config('app.moving', '', true);
END $$;

-- Whoever moves takes along whom the own record speaks for, and what was re-pointed.
CREATE FUNCTION move_mergings(p_worker uuid) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE merging m SET origin_province = nullif(current_setting('app.province', true), '')
    WHERE m.worker_id = p_worker
      AND m.origin_province IN (SELECT r.origin_province FROM residence r WHERE r.worker_id = p_worker)
      AND (SELECT r.origin_province FROM residence r WHERE r.worker_id = p_worker ORDER BY r.worker_version DESC LIMIT 1)
          = nullif(current_setting('app.province', true), '')
      AND m.origin_province <> nullif(current_setting('app.province', true), '')
      AND NOT EXISTS (SELECT FROM merging n WHERE n.worker_id = p_worker
                      AND n.origin_province = nullif(current_setting('app.province', true), ''))
$$;

REVOKE ALL ON FUNCTION speakers(text, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION hand_over(text, uuid, uuid, uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION merge_worker(uuid, uuid, bigint, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION move_mergings(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_worker(uuid, uuid, bigint, boolean) TO ${app};
GRANT EXECUTE ON FUNCTION move_mergings(uuid) TO ${app};
