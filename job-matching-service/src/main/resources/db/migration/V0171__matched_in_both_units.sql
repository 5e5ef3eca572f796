-- A move meets what the new unit matched between the worker's state there and the move: of two matches with one order, and of two accepted
-- offers, one ends.
DROP FUNCTION move_worker(uuid, text, text, bigint, date, text);

-- Notes a move, and moves what stands of the worker in any unit that the worker left into the calling unit, if that is where the last move
-- leads. Answers where it leads, and which matches ended by it: an older move than the last is noted and moves nothing away.
CREATE FUNCTION move_worker(
        p_worker uuid, p_from text, p_to text, p_version bigint, p_day date, p_division text, OUT owner text, OUT ended uuid[])
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    unit   text := nullif(current_setting('app.province', true), '');
    county text;
    newest residence%ROWTYPE;
    lefts  text[];
BEGIN
    IF unit IS NULL OR nullif(current_setting('app.employer', true), '') IS NOT NULL THEN
        RAISE EXCEPTION 'only a unit moves workers';
    END IF;
    PERFORM pg_advisory_xact_lock(5092000 + (hashtext(p_worker::text) & 255));
    IF NOT EXISTS (SELECT FROM residence r WHERE r.worker_id = p_worker AND r.worker_version BETWEEN 1 AND p_version) THEN
        DELETE FROM residence r WHERE r.worker_id = p_worker AND r.worker_version = 0;
        INSERT INTO residence VALUES (p_from, p_worker, 0, '-infinity');
    END IF;
    INSERT INTO residence VALUES (p_to, p_worker, p_version, p_day) ON CONFLICT (worker_id, worker_version) DO NOTHING;
    SELECT * INTO newest FROM residence r WHERE r.worker_id = p_worker ORDER BY r.worker_version DESC LIMIT 1;
    owner := newest.origin_province;
    ended := '{}';
    IF owner <> unit THEN
        RETURN;
    END IF;
    county := CASE WHEN newest.worker_version = p_version THEN p_division END;
    lefts := array(SELECT DISTINCT r.origin_province FROM residence r WHERE r.worker_id = p_worker AND r.origin_province <> unit);
    PERFORM set_config('app.moving', p_worker::text, true);

    -- The state first: a run that proposes holds it, and what it proposed is seen below. What the registry tells next counts.
    INSERT INTO candidate (origin_province, worker_id, version, worker_version, state, intent_state, division, profile)
    SELECT unit, c.worker_id, c.version, c.worker_version, c.state, c.intent_state, coalesce(county, c.division),
           c.profile || jsonb_build_object('originProvince', unit, 'registrationDivision', coalesce(county, c.division))
    FROM candidate c WHERE c.origin_province = ANY (lefts) AND c.worker_id = p_worker ORDER BY c.version DESC LIMIT 1
    ON CONFLICT (origin_province, worker_id) DO NOTHING;
    DELETE FROM candidate c WHERE c.origin_province = ANY (lefts) AND c.worker_id = p_worker;

    -- The new unit may have matched the worker with the same order already. The match that got further stays, or else the older one.
    WITH waiting AS (
        SELECT m.origin_province, m.id, m.job_order_id, m.updated_at, array_position(
                   ARRAY['PROPOSED', 'SHORTLISTED', 'WORKER_ACCEPTED', 'MUTUAL', 'OFFERED', 'OFFER_ACCEPTED', 'TRANSFER_OPENED'],
                   m.state) AS step
        FROM match m
        WHERE m.worker_id = p_worker AND (m.origin_province = unit OR m.origin_province = ANY (lefts))
          AND m.state NOT IN ('PLACED', 'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED')),
    released AS (
        UPDATE match m
        SET state = 'RELEASED', exit_reason = 'MATCHED_TWICE', profile = NULL, expires_at = NULL, version = m.version + 1,
            updated_at = now(), updated_by = 'relocation'
        FROM waiting w
        WHERE m.origin_province = w.origin_province AND m.id = w.id
          AND m.state NOT IN ('PLACED', 'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED')
          AND EXISTS (
              SELECT FROM waiting o
              WHERE o.origin_province <> w.origin_province
                AND (o.job_order_id = w.job_order_id OR o.step >= 6 AND w.step >= 6) -- only one offer is accepted at a time
                AND (o.step, w.updated_at, w.id) > (w.step, o.updated_at, o.id))
        RETURNING m.id)
    SELECT coalesce(array_agg(r.id), '{}') INTO ended FROM released r;

    UPDATE match m
    SET origin_province = unit, worker_division = coalesce(county, m.worker_division), version = m.version + 1, updated_at = now()
    WHERE m.origin_province = ANY (lefts) AND m.worker_id = p_worker;

    INSERT INTO accept_sequence (origin_province, worker_id, last)
    SELECT unit, p_worker, max(s.last) FROM accept_sequence s
    WHERE s.origin_province = ANY (lefts) AND s.worker_id = p_worker HAVING count(*) > 0
    ON CONFLICT (origin_province, worker_id) DO UPDATE SET last = greatest(accept_sequence.last, excluded.last);
    DELETE FROM accept_sequence s WHERE s.origin_province = ANY (lefts) AND s.worker_id = p_worker;

    -- A proof that the new unit knows under the same reference is somebody else's; the word itself keeps its own.
    INSERT INTO evidence (origin_province, evidence_ref, worker_id)
    SELECT unit, e.evidence_ref, e.worker_id FROM evidence e WHERE e.origin_province = ANY (lefts) AND e.worker_id = p_worker
    ON CONFLICT DO NOTHING;
    DELETE FROM evidence e WHERE e.origin_province = ANY (lefts) AND e.worker_id = p_worker;

    INSERT INTO candidate_spell (origin_province, spell_id, worker_id)
    SELECT unit, s.spell_id, s.worker_id FROM candidate_spell s WHERE s.origin_province = ANY (lefts) AND s.worker_id = p_worker
    ON CONFLICT DO NOTHING;
    DELETE FROM candidate_spell s WHERE s.origin_province = ANY (lefts) AND s.worker_id = p_worker;
    PERFORM set_config('app.moving', '', true);
END $$;

REVOKE ALL ON FUNCTION move_worker(uuid, text, text, bigint, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_worker(uuid, text, text, bigint, date, text) TO ${app};
