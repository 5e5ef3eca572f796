-- Which record speaks for which, as the registry last told it; null where two were parted again, so that an older merge is not made anew.
CREATE TABLE merging (
    origin_province text   NOT NULL CHECK (length(origin_province) = 2),
    worker_id       uuid   NOT NULL,
    into_worker_id  uuid   CHECK (into_worker_id <> worker_id),
    worker_version  bigint NOT NULL,
    PRIMARY KEY (origin_province, worker_id)
);

-- What a merge re-pointed, so that parting the two restores exactly that, and the state in which a spell was.
CREATE TABLE repointing (
    origin_province text NOT NULL CHECK (length(origin_province) = 2),
    worker_id       uuid NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('CASE', 'SPELL', 'WORD')),
    record_id       uuid NOT NULL,
    state_before    text CHECK ((kind = 'SPELL') = (state_before IS NOT NULL)),
    PRIMARY KEY (origin_province, worker_id, kind, record_id),
    FOREIGN KEY (origin_province, worker_id) REFERENCES merging ON UPDATE CASCADE
);

ALTER TABLE merging ENABLE ROW LEVEL SECURITY;
ALTER TABLE merging FORCE ROW LEVEL SECURITY;
CREATE POLICY merging_of_origin ON merging TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
       AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY merging_for_functions ON merging TO ${owner} USING (true);
GRANT SELECT ON merging TO ${app};

ALTER TABLE repointing ENABLE ROW LEVEL SECURITY;
ALTER TABLE repointing FORCE ROW LEVEL SECURITY;
CREATE POLICY repointing_of_origin ON repointing TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
       AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY repointing_for_functions ON repointing TO ${owner} USING (true);
GRANT SELECT ON repointing TO ${app};

CREATE POLICY seat_moving ON seat TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));

-- Re-points the records of one worker of the calling unit to the one who speaks for both. Full days that both worked are in dispute. Only
-- one case of a person is open: a second one stays where it is. Answers the spells, and whether each came into dispute by this.
CREATE FUNCTION merge_worker(p_worker uuid, p_into uuid, p_version bigint) RETURNS TABLE (spell uuid, disputed boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    unit   text := nullif(current_setting('app.province', true), '');
    closed text[] := ARRAY['RETURNED', 'CANCELLED', 'COMPLETED', 'CLOSED_SELF_FOUND', 'CLOSED_WORKER_CHOICE', 'CLOSED_UNCONFIRMED'];
BEGIN
    IF unit IS NULL OR nullif(current_setting('app.employer', true), '') IS NOT NULL THEN
        RAISE EXCEPTION 'only a unit merges records';
    END IF;
    PERFORM pg_advisory_xact_lock(p.place) FROM (
        SELECT DISTINCT 5092000 + (hashtext(w::text) & 255) AS place FROM unnest(ARRAY[p_worker, p_into]) AS w ORDER BY place) AS p;
    INSERT INTO merging AS m VALUES (unit, p_worker, p_into, p_version)
    ON CONFLICT (origin_province, worker_id) DO UPDATE
    SET into_worker_id = excluded.into_worker_id, worker_version = excluded.worker_version
    WHERE m.worker_version < excluded.worker_version;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    PERFORM set_config('app.moving', p_worker || ',' || p_into, true);

    INSERT INTO repointing (origin_province, worker_id, kind, record_id)
    SELECT unit, p_worker, 'CASE', c.id FROM transfer_case c
    WHERE c.origin_province = unit AND c.worker_id = p_worker
      AND (c.state = ANY (closed) OR NOT EXISTS (
          SELECT FROM transfer_case o WHERE o.origin_province = unit AND o.worker_id = p_into AND o.state <> ALL (closed)))
    ON CONFLICT DO NOTHING;
    UPDATE transfer_case c SET worker_id = p_into, version = c.version + 1, updated_at = now()
    FROM repointing r
    WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'CASE'
      AND c.origin_province = unit AND c.id = r.record_id AND c.worker_id = p_worker;
    UPDATE seat s SET worker_id = p_into
    FROM repointing r
    WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'CASE'
      AND s.origin_province = unit AND s.transfer_id = r.record_id;

    INSERT INTO repointing (origin_province, worker_id, kind, record_id)
    SELECT unit, p_worker, 'WORD', w.id FROM word w WHERE w.origin_province = unit AND w.worker_id = p_worker
    ON CONFLICT DO NOTHING;
    UPDATE word w SET worker_id = p_into WHERE w.origin_province = unit AND w.worker_id = p_worker;
    UPDATE evidence e SET worker_id = p_into WHERE e.origin_province = unit AND e.worker_id = p_worker;

    INSERT INTO accept_fence AS a (origin_province, worker_id, accept_seq)
    SELECT unit, p_into, f.accept_seq FROM accept_fence f WHERE f.origin_province = unit AND f.worker_id = p_worker
    ON CONFLICT (origin_province, worker_id) DO UPDATE SET accept_seq = greatest(a.accept_seq, excluded.accept_seq);

    INSERT INTO repointing (origin_province, worker_id, kind, record_id, state_before)
    SELECT unit, p_worker, 'SPELL', s.id, s.state FROM spell s WHERE s.origin_province = unit AND s.worker_id = p_worker
    ON CONFLICT DO NOTHING;
    RETURN QUERY
        UPDATE spell s
        SET worker_id = p_into, version = s.version + 1, updated_at = now(),
            state = CASE WHEN s.full_time AND s.state IN ('ACTIVE', 'STALE', 'ENDED') AND EXISTS (
                    SELECT FROM spell o WHERE o.origin_province = unit AND o.worker_id = p_into AND o.full_time
                                          AND o.state IN ('ACTIVE', 'STALE', 'ENDED') AND o.during && s.during)
                THEN 'DISPUTED' ELSE s.state END
        FROM repointing r
        WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'SPELL'
          AND s.origin_province = unit AND s.id = r.record_id AND s.worker_id = p_worker
        RETURNING s.id, s.state = 'DISPUTED' AND r.state_before <> 'DISPUTED';
    PERFORM set_config('app.moving', '', true);
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

-- Parts two records: what was re-pointed is the first one's again, and what came into dispute by it is as it was, unless it ended since.
CREATE FUNCTION unmerge_worker(p_worker uuid, p_into uuid, p_version bigint) RETURNS TABLE (spell uuid, disputed boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    unit    text := nullif(current_setting('app.province', true), '');
    holders uuid[];
BEGIN
    IF unit IS NULL OR nullif(current_setting('app.employer', true), '') IS NOT NULL THEN
        RAISE EXCEPTION 'only a unit parts records';
    END IF;
    PERFORM pg_advisory_xact_lock(p.place) FROM (
        SELECT DISTINCT 5092000 + (hashtext(w::text) & 255) AS place FROM unnest(ARRAY[p_worker, p_into]) AS w ORDER BY place) AS p;
    INSERT INTO merging AS m VALUES (unit, p_worker, NULL, p_version)
    ON CONFLICT (origin_province, worker_id) DO UPDATE SET into_worker_id = NULL, worker_version = excluded.worker_version
    WHERE m.worker_version < excluded.worker_version;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    holders := speakers(unit, p_into);
    PERFORM pg_advisory_xact_lock(p.place) FROM (
        SELECT DISTINCT 5092000 + (hashtext(w::text) & 255) AS place FROM unnest(holders) AS w ORDER BY place) AS p;
    PERFORM set_config('app.moving', p_worker || ',' || array_to_string(holders, ','), true);
    IF EXISTS (SELECT FROM repointing r
               WHERE r.origin_province = unit AND r.worker_id = p_worker
                 AND NOT CASE r.kind
                     WHEN 'CASE' THEN EXISTS (SELECT FROM transfer_case c WHERE c.origin_province = unit AND c.id = r.record_id)
                     WHEN 'WORD' THEN EXISTS (SELECT FROM word w WHERE w.origin_province = unit AND w.id = r.record_id)
                     ELSE EXISTS (SELECT FROM spell s WHERE s.origin_province = unit AND s.id = r.record_id) END) THEN
        RAISE EXCEPTION 'the records of the merged worker are not here yet';
    END IF;

    UPDATE transfer_case c SET worker_id = p_worker, version = c.version + 1, updated_at = now()
    FROM repointing r
    WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'CASE'
      AND c.origin_province = unit AND c.id = r.record_id;
    UPDATE seat s SET worker_id = p_worker
    FROM repointing r
    WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'CASE'
      AND s.origin_province = unit AND s.transfer_id = r.record_id;
    UPDATE evidence e SET worker_id = p_worker
    FROM repointing r
    JOIN word w ON w.origin_province = unit AND w.id = r.record_id
    WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'WORD'
      AND e.origin_province = unit AND e.evidence_ref = w.evidence_ref AND e.worker_id = w.worker_id;
    UPDATE word w SET worker_id = p_worker
    FROM repointing r
    WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'WORD'
      AND w.origin_province = unit AND w.id = r.record_id;
    RETURN QUERY
        UPDATE spell s
        SET worker_id = p_worker, version = s.version + 1, updated_at = now(),
            state = CASE WHEN s.state <> 'DISPUTED' OR r.state_before = 'DISPUTED' THEN s.state
                         WHEN s.end_reason IS NOT NULL THEN 'ENDED' -- only an end that was told has a reason
                         ELSE r.state_before END
        FROM spell before, repointing r
        WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'SPELL'
          AND before.origin_province = unit AND before.id = r.record_id
          AND s.origin_province = unit AND s.id = r.record_id
        RETURNING s.id, before.state = 'DISPUTED' AND s.state <> 'DISPUTED';
    -- What a later merge took further comes back from there, and is not its business any more. What an earlier one brought stays noted: the
    -- first record gets its own back when it is parted in turn.
    DELETE FROM repointing r USING repointing own
    WHERE own.origin_province = unit AND own.worker_id = p_worker
      AND r.origin_province = unit AND r.kind = own.kind AND r.record_id = own.record_id
      AND (r.worker_id = p_worker OR r.worker_id = ANY (holders));
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
REVOKE ALL ON FUNCTION merge_worker(uuid, uuid, bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION unmerge_worker(uuid, uuid, bigint) FROM PUBLIC;
REVOKE ALL ON FUNCTION move_mergings(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_worker(uuid, uuid, bigint) TO ${app};
GRANT EXECUTE ON FUNCTION unmerge_worker(uuid, uuid, bigint) TO ${app};
GRANT EXECUTE ON FUNCTION move_mergings(uuid) TO ${app};
