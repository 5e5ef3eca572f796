-- The line of an agreement that an order's workers come by. A match keeps the line of its order as it stood when the two were
-- matched; transfer tracking owns the lines.
ALTER TABLE job_order ADD COLUMN agreement_line_id uuid;
ALTER TABLE match ADD COLUMN agreement_line_id uuid;
