-- A row of merges is parted in any order: whoever is parted before the one merged earlier leaves what that one is to get back.
-- Re-points the matches of one worker of the calling unit to the one who speaks for both, or those that were back to the first.
CREATE OR REPLACE FUNCTION merge_worker(p_worker uuid, p_into uuid, p_version bigint, p_merged boolean) RETURNS void
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
