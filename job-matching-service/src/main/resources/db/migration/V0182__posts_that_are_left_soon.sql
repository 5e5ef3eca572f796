-- A post that is left soon after the start counts as never filled, and an order whose posts were all taken is open again if it says so and its last
-- day has not come. Like settle_headcount it takes nothing but a match that the caller can see. Answers the order and the state that it had; nothing
-- when the match holds no filled post.
CREATE FUNCTION leave_post(origin text, left_match uuid, OUT order_id uuid, OUT former_state text) RETURNS SETOF record
    LANGUAGE plpgsql
AS
$$
DECLARE
    settled         match%ROWTYPE;
    caller_province text := coalesce(current_setting('app.province', true), '');
    caller_employer text := coalesce(current_setting('app.employer', true), '');
BEGIN
    SELECT * INTO settled FROM match m WHERE m.origin_province = origin AND m.id = left_match FOR UPDATE;
    IF NOT FOUND OR settled.seat <> 'FILLED' THEN
        RETURN;
    END IF;

    PERFORM set_config('app.province', settled.destination_province, true);
    PERFORM set_config('app.employer', '', true);
    SELECT o.id, o.state INTO order_id, former_state FROM job_order o
    WHERE o.destination_province = settled.destination_province AND o.id = settled.job_order_id FOR UPDATE;
    UPDATE job_order o
    SET filled     = o.filled - 1,
        state      = CASE
            WHEN o.state <> 'FILLED' OR NOT o.reopen_on_leave
                OR o.valid_to <= (statement_timestamp() AT TIME ZONE 'Asia/Shanghai')::date THEN o.state
            WHEN o.held_for = '{}' AND o.paused_by = '{}' THEN 'PUBLISHED'
            ELSE 'PAUSED' END,
        version    = o.version + 1,
        updated_at = statement_timestamp()
    WHERE o.destination_province = settled.destination_province AND o.id = settled.job_order_id;
    PERFORM set_config('app.province', caller_province, true);
    PERFORM set_config('app.employer', caller_employer, true);

    UPDATE match m SET seat = 'NONE' WHERE m.origin_province = origin AND m.id = left_match;
    RETURN NEXT;
END
$$;

REVOKE ALL ON FUNCTION leave_post(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leave_post(text, uuid) TO ${app};
