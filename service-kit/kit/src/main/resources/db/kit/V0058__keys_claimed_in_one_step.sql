-- Every POST takes its key first: the lock, and what was answered under it, in one trip to the database. Each statement in here sees what
-- was committed before it, so an answer that the last holder of the lock has kept is seen by the next.
CREATE FUNCTION claim_key(locks bigint[], keys bytea[])
    RETURNS TABLE (taken boolean, request bytea, status smallint, headers text, body bytea, subjects text[], key bytea)
    LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp
AS $$
DECLARE
    wanted bigint;
BEGIN
    FOREACH wanted IN ARRAY locks LOOP
        IF NOT pg_try_advisory_xact_lock(wanted) THEN
            RETURN QUERY SELECT false, NULL::bytea, NULL::smallint, NULL::text, NULL::bytea, NULL::text[], NULL::bytea;
            RETURN;
        END IF;
    END LOOP;
    RETURN QUERY SELECT true, k.* FROM kept_answers(keys) k;
END $$;
REVOKE EXECUTE ON FUNCTION claim_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_key TO ${app};
