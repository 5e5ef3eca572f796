-- Which matches became another record's or another unit's, so that whoever follows them is told. Told again, none.
CREATE FUNCTION follow_merge(p_worker uuid, p_into uuid, p_version bigint, p_merged boolean) RETURNS uuid[]
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    unit   text := nullif(current_setting('app.province', true), '');
    before uuid[];
    later  uuid[];
    moved  uuid[];
BEGIN
    PERFORM pg_advisory_xact_lock(p.place) FROM (
        SELECT DISTINCT 5092000 + (hashtext(w::text) & 255) AS place FROM unnest(ARRAY[p_worker, p_into]) AS w ORDER BY place) AS p;
    before := array(SELECT r.match_id FROM repointing r WHERE r.origin_province = unit AND r.worker_id = p_worker);
    PERFORM merge_worker(p_worker, p_into, p_version, p_merged);
    later := array(SELECT r.match_id FROM repointing r WHERE r.origin_province = unit AND r.worker_id = p_worker);
    PERFORM set_config('app.moving', p_worker || ',' || p_into, true);
    -- What could not be given back is where it was.
    moved := array(SELECT m.id FROM match m
                   WHERE m.origin_province = unit AND m.worker_id = CASE WHEN p_merged THEN p_into ELSE p_worker END
                     AND (m.id = ANY (before)) <> (m.id = ANY (later))
                   ORDER BY m.id);
    PERFORM set_config('app.moving', '', true);
    RETURN moved;
END $$;

CREATE FUNCTION follow_move(
        p_worker uuid, p_from text, p_to text, p_version bigint, p_day date, p_division text,
        OUT owner text, OUT ended uuid[], OUT moved uuid[])
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    unit text := nullif(current_setting('app.province', true), '');
BEGIN
    PERFORM pg_advisory_xact_lock(5092000 + (hashtext(p_worker::text) & 255));
    PERFORM set_config('app.moving', p_worker::text, true);
    moved := array(SELECT m.id FROM match m
                   WHERE m.worker_id = p_worker AND m.origin_province <> unit
                     AND m.origin_province = ANY (p_from || array(SELECT r.origin_province FROM residence r WHERE r.worker_id = p_worker)));
    SELECT w.owner, w.ended INTO owner, ended FROM move_worker(p_worker, p_from, p_to, p_version, p_day, p_division) AS w;
    PERFORM set_config('app.moving', p_worker::text, true);
    moved := array(SELECT m.id FROM match m
                   WHERE m.worker_id = p_worker AND m.origin_province = unit AND m.id = ANY (moved) AND m.id <> ALL (ended)
                   ORDER BY m.id);
    PERFORM set_config('app.moving', '', true);
END $$;

REVOKE ALL ON FUNCTION follow_merge(uuid, uuid, bigint, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION follow_move(uuid, text, text, bigint, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION follow_merge(uuid, uuid, bigint, boolean) TO ${app};
GRANT EXECUTE ON FUNCTION follow_move(uuid, text, text, bigint, date, text) TO ${app};

-- Whom a record speaks for is asked with each death and each merge.
CREATE INDEX merging_of_speaker ON merging (origin_province, into_worker_id) WHERE into_worker_id IS NOT NULL;
