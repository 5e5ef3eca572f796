-- A row of merges is parted in any order: whoever is parted before the one merged earlier leaves what that one is to get back.
-- Parts two records: what was re-pointed is the first one's again, and what came into dispute by it is as it was, unless it ended since.
CREATE OR REPLACE FUNCTION unmerge_worker(p_worker uuid, p_into uuid, p_version bigint) RETURNS TABLE (spell uuid, disputed boolean)
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
    IF EXISTS (SELECT FROM repointing r WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'SPELL'
               AND NOT EXISTS (SELECT FROM spell s WHERE s.origin_province = unit AND s.id = r.record_id)) THEN
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
