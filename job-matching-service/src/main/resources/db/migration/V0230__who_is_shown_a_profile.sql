-- One place for the rule whether these consents let somebody in the unit see the profile: by the worker's own consent, or, for offices, by a
-- duty to share as well. Candidate.shownIn says the same of a state in memory.
CREATE FUNCTION shows_profile(consents jsonb, unit text, by_consent_alone boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE
AS
$$
SELECT EXISTS (
    SELECT FROM jsonb_array_elements(CASE WHEN jsonb_typeof(consents) = 'array' THEN consents ELSE '[]' END) AS g (consent)
    WHERE g.consent @> jsonb_build_object('purpose', 'SHARE_PROFILE_DEST', 'scope', jsonb_build_array(unit))
      AND (NOT by_consent_alone OR g.consent ->> 'basis' IS DISTINCT FROM 'STATUTORY_DUTY'))
$$;

REVOKE ALL ON FUNCTION shows_profile(jsonb, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shows_profile(jsonb, text, boolean) TO ${app}, ${engine};

-- As in V0212, but whoever begins a match: it rests on the worker's own consent and on no duty of offices.
CREATE OR REPLACE FUNCTION hold_shown_candidate(origin text, held uuid) RETURNS SETOF candidate
    LANGUAGE plpgsql
AS
$$
DECLARE
    caller_province text := coalesce(current_setting('app.province', true), '');
    caller_employer text := coalesce(current_setting('app.employer', true), '');
    prefixes        text[];
BEGIN
    prefixes := CASE WHEN origin = caller_province THEN ARRAY[''] ELSE array(
        SELECT a.origin_prefix FROM agreement_link a
        WHERE a.origin_province = origin AND a.destination_unit = caller_province AND a.state = 'ACTIVE') END;
    PERFORM set_config('app.province', origin, true);
    PERFORM set_config('app.employer', '', true);
    RETURN QUERY
        SELECT * FROM candidate c
        WHERE c.origin_province = origin AND c.worker_id = held AND c.state = 'ACTIVE' AND c.intent_state = 'OPEN'
          AND EXISTS (SELECT FROM unnest(prefixes) AS p (prefix) WHERE starts_with(c.division, p.prefix))
          AND shows_profile(c.profile -> 'consents', caller_province, true)
        FOR UPDATE;
    PERFORM set_config('app.province', caller_province, true);
    PERFORM set_config('app.employer', caller_employer, true);
END
$$;
