-- How an employer reads a spell: that days are in dispute, and when they are no more, would tell on which day the worker's other work began.
-- Where it reads what is, the state stays empty; the version is the spell's own, and empty, until the spell is first changed.
ALTER TABLE spell
    ADD COLUMN employer_state   text,
    ADD COLUMN employer_version bigint;

-- In dispute an employer's own spell goes on until its end is told, and is over then; with an end on which it was over from the first, too.
CREATE FUNCTION spell_state_for_employer(state text, end_reason text, end_on date, created_at timestamptz) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN state <> 'DISPUTED' THEN state
                WHEN end_reason IS NOT NULL OR end_on <= (created_at AT TIME ZONE 'Asia/Shanghai')::date THEN 'ENDED'
                ELSE 'ACTIVE' END;

-- What an employer sees of a spell has a version of its own, which rises when something of it changes.
CREATE FUNCTION keep_spell_for_employer() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    seen   text := spell_state_for_employer(new.state, new.end_reason, new.end_on, new.created_at);
    before bigint;
BEGIN
    IF tg_op = 'UPDATE' THEN
        before := coalesce(old.employer_version, old.version);
        new.employer_version := CASE
            WHEN (old.origin_province, old.worker_id, old.work_form, old.found_through, old.travel, old.scope, old.full_time,
                  old.employer_id, old.job_order_id, old.transfer_id, old.destination_province, old.division,
                  old.start_on, old.end_on, old.end_reason, old.evidence_level, coalesce(old.employer_state, old.state))
                IS DISTINCT FROM
                 (new.origin_province, new.worker_id, new.work_form, new.found_through, new.travel, new.scope, new.full_time,
                  new.employer_id, new.job_order_id, new.transfer_id, new.destination_province, new.division,
                  new.start_on, new.end_on, new.end_reason, new.evidence_level, seen)
            THEN before + 1 ELSE before END;
    END IF;
    new.employer_state := nullif(seen, new.state);
    RETURN new;
END $$;

UPDATE spell SET employer_state = spell_state_for_employer(state, end_reason, end_on, created_at) WHERE state = 'DISPUTED';

CREATE TRIGGER spell_begun_for_employer BEFORE INSERT ON spell
    FOR EACH ROW WHEN (new.state = 'DISPUTED') EXECUTE FUNCTION keep_spell_for_employer();
CREATE TRIGGER spell_changed_for_employer BEFORE UPDATE ON spell
    FOR EACH ROW EXECUTE FUNCTION keep_spell_for_employer();

DO $$
DECLARE f text;
BEGIN
    FOREACH f IN ARRAY ARRAY['spell_state_for_employer(text, text, date, timestamptz)', 'keep_spell_for_employer()'] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ${app}, ${owner}', f);
    END LOOP;
END $$;
