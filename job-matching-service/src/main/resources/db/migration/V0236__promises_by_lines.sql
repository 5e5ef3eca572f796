-- The place at which those meet who promise seats of one line: what the others have promised is counted there, and one more is promised before
-- anybody else counts. It comes behind the places of orders and before any row. A run says of each planned match whose seat it takes; for want of
-- a seat a planned match may come to nothing, and then the outcome says so.
CREATE FUNCTION place_of_line(line uuid) RETURNS bigint
    LANGUAGE sql IMMUTABLE
AS
$$
    SELECT (5094000 + (hashtext(line::text) & 255))::bigint
$$;

REVOKE ALL ON FUNCTION place_of_line(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION place_of_line(uuid) TO ${app};

ALTER TABLE run_outcome ADD COLUMN agreement_line_id uuid;
GRANT UPDATE (reason, match_id, destination_province, job_order_id, choice, utility, post_rank, standing, reasons, profile, agreement_line_id)
    ON run_outcome TO ${app};
