-- Where people whose registration moved have lived, by the version of their record: figures of a day count a person where the person lived
-- on that day, and the row of the highest version says whose the person's rows are. Nobody who never moved is here.
CREATE TABLE residence (
    origin_province text   NOT NULL CHECK (origin_province ~ '^[0-9]{2}$'),
    worker_id       uuid   NOT NULL,
    worker_version  bigint NOT NULL CHECK (worker_version >= 0), -- 0 is where the person lived before the first move
    valid_from      date   NOT NULL,
    PRIMARY KEY (origin_province, worker_id, worker_version)
);

CREATE UNIQUE INDEX residence_of_worker ON residence (worker_id, worker_version);

ALTER TABLE residence ENABLE ROW LEVEL SECURITY;
ALTER TABLE residence FORCE ROW LEVEL SECURITY;
CREATE POLICY residence_of_origin ON residence TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
       AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY residence_for_functions ON residence TO ${owner} USING (true);
GRANT SELECT ON residence TO ${app};

-- A trip, its seats, check-ins and list stay with the unit that runs it: a rider's case may move away from under a seat.
ALTER TABLE seat
    DROP CONSTRAINT seat_origin_province_transfer_id_fkey,
    DROP CONSTRAINT seat_origin_province_word_id_fkey;

-- Who moves while aboard arrives with the trip of the unit that was left: until then that unit may tell the case so, and no more.
ALTER TABLE transfer_case ADD COLUMN trip_unit text CHECK (length(trip_unit) = 2);
CREATE POLICY transfer_case_of_a_ride ON transfer_case TO ${app}
    USING (trip_unit = nullif(current_setting('app.province', true), '') AND state IN ('DEPARTED', 'ARRIVED')
       AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE INDEX transfer_case_ride ON transfer_case (trip_unit, id) WHERE trip_unit IS NOT NULL;

CREATE INDEX word_worker ON word (origin_province, worker_id);
CREATE INDEX evidence_worker ON evidence (origin_province, worker_id);
CREATE INDEX accept_fence_worker ON accept_fence (worker_id);

-- The function below sees the one worker that moves, and nobody else's rows.
CREATE POLICY person_moving ON person TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY evidence_moving ON evidence TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY word_moving ON word TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY transfer_case_moving ON transfer_case TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY accept_fence_moving ON accept_fence TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY accept_fence_for_functions ON accept_fence FOR SELECT TO ${owner} USING (true);

-- Those of the workers whose rows are not the calling unit's, and since which version of their record they are the other's: by their last
-- move, else where their acceptances are. The caller holds the workers, so that nobody moves one meanwhile.
CREATE FUNCTION units_elsewhere(p_workers uuid[]) RETURNS TABLE (worker uuid, unit text, since bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT w.id, coalesce(r.origin_province, f.origin_province), coalesce(r.worker_version, 0)
    FROM unnest(p_workers) AS w(id)
    LEFT JOIN LATERAL (SELECT * FROM residence h WHERE h.worker_id = w.id ORDER BY h.worker_version DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (SELECT * FROM accept_fence a WHERE a.worker_id = w.id LIMIT 1) f ON true
    WHERE coalesce(r.origin_province, f.origin_province) <> nullif(current_setting('app.province', true), '')
$$;

-- Notes a move, and moves what stands of the worker in any unit that the worker left into the calling unit, if that is where the last move
-- leads. Answers where it leads, and whether anything moved: an older move than the last is noted for the figures and moves nothing away.
CREATE FUNCTION move_worker(
        p_worker uuid, p_from text, p_to text, p_version bigint, p_day date, p_division text, OUT owner text, OUT moved boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    unit   text := nullif(current_setting('app.province', true), '');
    newest bigint;
    lefts  text[];
    rows   bigint;
BEGIN
    IF unit IS NULL OR nullif(current_setting('app.employer', true), '') IS NOT NULL THEN
        RAISE EXCEPTION 'only a unit moves workers';
    END IF;
    PERFORM pg_advisory_xact_lock(5092000 + (hashtext(p_worker::text) & 255));
    moved := false;
    IF NOT EXISTS (SELECT FROM residence r WHERE r.worker_id = p_worker AND r.worker_version BETWEEN 1 AND p_version) THEN
        DELETE FROM residence r WHERE r.worker_id = p_worker AND r.worker_version = 0;
        INSERT INTO residence VALUES (p_from, p_worker, 0, '-infinity');
    END IF;
    INSERT INTO residence VALUES (p_to, p_worker, p_version, p_day) ON CONFLICT (worker_id, worker_version) DO NOTHING;
    SELECT r.origin_province, r.worker_version INTO owner, newest
    FROM residence r WHERE r.worker_id = p_worker ORDER BY r.worker_version DESC LIMIT 1;
    IF owner <> unit THEN
        RETURN;
    END IF;
    lefts := array(SELECT DISTINCT r.origin_province FROM residence r WHERE r.worker_id = p_worker AND r.origin_province <> unit);
    PERFORM set_config('app.moving', p_worker::text, true);

    -- Cases first: whoever acts on one holds its row, and what the act adds is seen below.
    UPDATE transfer_case c
    SET origin_province = unit, version = c.version + 1, updated_at = now(),
        from_division = CASE WHEN newest = p_version THEN coalesce(p_division, c.from_division) ELSE c.from_division END,
        trip_unit = CASE WHEN c.state = 'DEPARTED' THEN coalesce(c.trip_unit, c.origin_province) END
    WHERE c.origin_province = ANY (lefts) AND c.worker_id = p_worker;
    GET DIAGNOSTICS rows = ROW_COUNT;
    moved := moved OR rows > 0;

    -- Full days that the new unit recorded meanwhile are nobody's fault: the older record is in dispute. The new unit may know another
    -- record under the same name.
    UPDATE spell s
    SET origin_province = unit, version = s.version + 1, updated_at = now(),
        source_record_id = CASE WHEN EXISTS (
                SELECT FROM spell n WHERE n.origin_province = unit AND n.source_system = s.source_system
                                      AND n.source_record_id = s.source_record_id)
            THEN s.source_record_id || '/' || s.origin_province || '/' || s.id ELSE s.source_record_id END,
        state = CASE WHEN s.full_time AND s.state IN ('ACTIVE', 'STALE', 'ENDED') AND EXISTS (
                SELECT FROM spell n WHERE n.origin_province = unit AND n.worker_id = p_worker AND n.full_time
                                      AND n.state IN ('ACTIVE', 'STALE', 'ENDED') AND n.during && s.during)
            THEN 'DISPUTED' ELSE s.state END
    WHERE s.origin_province = ANY (lefts) AND s.worker_id = p_worker;
    GET DIAGNOSTICS rows = ROW_COUNT;
    moved := moved OR rows > 0;

    -- A proof that the new unit knows under the same reference is somebody else's; the word itself keeps its own.
    INSERT INTO evidence (origin_province, evidence_ref, worker_id)
    SELECT unit, e.evidence_ref, e.worker_id FROM evidence e WHERE e.origin_province = ANY (lefts) AND e.worker_id = p_worker
    ON CONFLICT DO NOTHING;
    UPDATE word w SET origin_province = unit WHERE w.origin_province = ANY (lefts) AND w.worker_id = p_worker;
    DELETE FROM evidence e WHERE e.origin_province = ANY (lefts) AND e.worker_id = p_worker;

    INSERT INTO accept_fence (origin_province, worker_id, accept_seq)
    SELECT unit, p_worker, max(f.accept_seq) FROM accept_fence f
    WHERE f.origin_province = ANY (lefts) AND f.worker_id = p_worker HAVING count(*) > 0
    ON CONFLICT (origin_province, worker_id) DO UPDATE SET accept_seq = greatest(accept_fence.accept_seq, excluded.accept_seq);
    DELETE FROM accept_fence f WHERE f.origin_province = ANY (lefts) AND f.worker_id = p_worker;

    INSERT INTO person (origin_province, worker_id, registration_division, birth_month, version)
    SELECT unit, p_worker, CASE WHEN newest = p_version THEN coalesce(p_division, p.registration_division)
                                ELSE p.registration_division END, p.birth_month, p.version
    FROM person p WHERE p.origin_province = ANY (lefts) AND p.worker_id = p_worker ORDER BY p.version DESC LIMIT 1
    ON CONFLICT (origin_province, worker_id) DO NOTHING;
    DELETE FROM person p WHERE p.origin_province = ANY (lefts) AND p.worker_id = p_worker;
    PERFORM set_config('app.moving', '', true);
END $$;

-- As before, but for where the person lived on that day.
CREATE OR REPLACE FUNCTION people_in_work(p_day date)
    RETURNS TABLE (province text, persons bigint, stale bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT p.unit, count(*) FILTER (WHERE p.counted), count(*) FILTER (WHERE NOT p.counted)
    FROM (SELECT coalesce(r.unit, s.origin_province) AS unit, s.worker_id, bool_or(s.state <> 'STALE') AS counted
          FROM spell s
          LEFT JOIN (SELECT DISTINCT ON (h.worker_id) h.worker_id, h.origin_province AS unit
                     FROM residence h WHERE h.valid_from <= p_day ORDER BY h.worker_id, h.worker_version DESC) r
                 ON r.worker_id = s.worker_id
          WHERE s.state <> 'REVERSED' AND s.during @> p_day
          GROUP BY 1, s.worker_id) p
    GROUP BY p.unit
    ORDER BY p.unit
$$;

REVOKE ALL ON FUNCTION units_elsewhere(uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION move_worker(uuid, text, text, bigint, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION units_elsewhere(uuid[]) TO ${app};
GRANT EXECUTE ON FUNCTION move_worker(uuid, text, text, bigint, date, text) TO ${app};
