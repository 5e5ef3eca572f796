-- The place at which those meet who make a match with an order and those who close it. A unit cannot lock the row of another unit's order; an
-- advisory lock knows no units. Of all that a transaction holds, places come first.
CREATE FUNCTION place_of_order(job_order uuid) RETURNS bigint
    LANGUAGE sql IMMUTABLE
AS
$$
    SELECT (5093000 + (hashtext(job_order::text) & 255))::bigint
$$;

REVOKE ALL ON FUNCTION place_of_order(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION place_of_order(uuid) TO ${app};
