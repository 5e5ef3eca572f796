-- The one door through which a destination holds the state of a worker whom it invites. It opens for a worker who has an open wish and agrees
-- to be shown in the caller's unit, and who is registered there or where an agreement in force with that unit says so; it shows one worker,
-- whom the caller must know by id, and leaves the scope as it was.
CREATE FUNCTION hold_shown_candidate(origin text, held uuid) RETURNS SETOF candidate
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
          AND c.profile @> jsonb_build_object('consents', jsonb_build_array(jsonb_build_object(
                  'purpose', 'SHARE_PROFILE_DEST', 'scope', jsonb_build_array(caller_province))))
        FOR UPDATE;
    PERFORM set_config('app.province', caller_province, true);
    PERFORM set_config('app.employer', caller_employer, true);
END
$$;

REVOKE ALL ON FUNCTION hold_shown_candidate(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_shown_candidate(text, uuid) TO ${app};
