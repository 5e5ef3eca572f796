-- As in V0193, but what a law obliges to share is shared between offices: to an employer a worker is shown by their own consent alone.
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
          AND EXISTS (
              SELECT FROM jsonb_array_elements(c.profile -> 'consents') AS g (consent)
              WHERE g.consent @> jsonb_build_object(
                        'purpose', 'SHARE_PROFILE_DEST', 'scope', jsonb_build_array(caller_province))
                AND (caller_employer = '' OR g.consent ->> 'basis' IS DISTINCT FROM 'STATUTORY_DUTY'))
        FOR UPDATE;
    PERFORM set_config('app.province', caller_province, true);
    PERFORM set_config('app.employer', caller_employer, true);
END
$$;
