-- Where people whose registration moved have lived, by the version of their record; the row of the highest version says whose the
-- person's rows are. Nobody who never moved is here.
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
CREATE POLICY residence_of_the_unit ON residence TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY residence_for_functions ON residence TO ${owner} USING (true);
GRANT SELECT ON residence TO ${app};

-- The words on a match go where the match goes. A run and its outcomes stay with the unit that ran it.
ALTER TABLE match_decision
    DROP CONSTRAINT match_decision_origin_province_match_id_fkey,
    ADD FOREIGN KEY (origin_province, match_id) REFERENCES match ON UPDATE CASCADE;
ALTER TABLE match_consent
    DROP CONSTRAINT match_consent_origin_province_decision_id_fkey,
    ADD FOREIGN KEY (origin_province, decision_id) REFERENCES match_decision ON UPDATE CASCADE;

CREATE INDEX evidence_by_worker ON evidence (origin_province, worker_id);
CREATE INDEX accept_sequence_by_worker ON accept_sequence (worker_id);

-- The function below sees the one worker that moves, and nobody else's rows.
CREATE POLICY candidate_moving ON candidate TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY candidate_spell_moving ON candidate_spell TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY match_moving ON match TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY accept_sequence_moving ON accept_sequence TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY evidence_moving ON evidence TO ${owner}
    USING (worker_id = ANY (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
CREATE POLICY accept_sequence_for_functions ON accept_sequence FOR SELECT TO ${owner} USING (true);

-- Those of the workers whose rows are not the calling unit's, and since which version of their record they are the other's: by their last
-- move, else where their acceptances are. The caller holds the workers, so that nobody moves one meanwhile.
CREATE FUNCTION units_elsewhere(p_workers uuid[]) RETURNS TABLE (worker uuid, unit text, since bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT w.id, coalesce(r.origin_province, a.origin_province), coalesce(r.worker_version, 0)
    FROM unnest(p_workers) AS w(id)
    LEFT JOIN LATERAL (SELECT * FROM residence h WHERE h.worker_id = w.id ORDER BY h.worker_version DESC LIMIT 1) r ON true
    LEFT JOIN LATERAL (SELECT * FROM accept_sequence s WHERE s.worker_id = w.id LIMIT 1) a ON true
    WHERE coalesce(r.origin_province, a.origin_province) <> nullif(current_setting('app.province', true), '')
$$;

-- Notes a move, and moves what stands of the worker in any unit that the worker left into the calling unit, if that is where the last move
-- leads. Answers where it leads: an older move than the last is noted and moves nothing away.
CREATE FUNCTION move_worker(p_worker uuid, p_from text, p_to text, p_version bigint, p_day date, p_division text) RETURNS text
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
    IF newest.origin_province <> unit THEN
        RETURN newest.origin_province;
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
    RETURN unit;
END $$;

REVOKE ALL ON FUNCTION units_elsewhere(uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION move_worker(uuid, text, text, bigint, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION units_elsewhere(uuid[]) TO ${app};
GRANT EXECUTE ON FUNCTION move_worker(uuid, text, text, bigint, date, text) TO ${app};
