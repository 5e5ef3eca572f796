-- A run may be over the people and orders of one line of an agreement.
ALTER TABLE matching_run ADD COLUMN agreement_line_id uuid;
