-- The one door to the counts of a job order. It takes nothing but a match: order, unit and what has to happen follow
-- from the match row, which the caller must be able to see. So the worker's office can give back a seat that belongs to
-- another unit's order, and can do nothing else to that order. Answers the order's row when a count changed, and
-- nothing when the match already holds what its state says, or when no seat is left.
CREATE FUNCTION settle_headcount(origin text, match_to_settle uuid) RETURNS SETOF job_order
    LANGUAGE plpgsql
AS
$$
DECLARE
    settled         match%ROWTYPE;
    due             text;
    caller_province text := coalesce(current_setting('app.province', true), '');
    caller_employer text := coalesce(current_setting('app.employer', true), '');
    changed         boolean;
BEGIN
    SELECT * INTO settled FROM match m WHERE m.origin_province = origin AND m.id = match_to_settle FOR UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    due := CASE
        WHEN settled.state IN ('OFFERED', 'OFFER_ACCEPTED', 'TRANSFER_OPENED') THEN 'RESERVED'
        WHEN settled.state = 'PLACED' THEN 'FILLED'
        ELSE 'NONE' END;
    IF due = settled.seat THEN
        RETURN;
    END IF;

    PERFORM set_config('app.province', settled.destination_province, true);
    PERFORM set_config('app.employer', '', true);
    RETURN QUERY
        UPDATE job_order o
        SET reserved   = o.reserved + (due = 'RESERVED')::int - (settled.seat = 'RESERVED')::int,
            filled     = o.filled + (due = 'FILLED')::int - (settled.seat = 'FILLED')::int,
            state      = CASE
                WHEN due = 'FILLED' AND o.state = 'PUBLISHED' AND o.filled + 1 = o.headcount THEN 'FILLED'
                ELSE o.state END,
            version    = o.version + 1,
            updated_at = statement_timestamp()
        WHERE o.destination_province = settled.destination_province
          AND o.id = settled.job_order_id
          AND (due <> 'RESERVED' OR (o.state = 'PUBLISHED' AND o.reserved + o.filled < o.headcount))
        RETURNING o.*;
    changed := FOUND;
    PERFORM set_config('app.province', caller_province, true);
    PERFORM set_config('app.employer', caller_employer, true);

    IF changed THEN
        UPDATE match m SET seat = due WHERE m.origin_province = origin AND m.id = match_to_settle;
    END IF;
END
$$;

REVOKE ALL ON FUNCTION settle_headcount(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION settle_headcount(text, uuid) TO ${app};
