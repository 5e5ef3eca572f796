-- A run says what became of each line, and of a planned match whether it goes beside the line of its order: then it takes none of its seats.
-- How many seats a line has promised is counted from the matches that rest on it.
ALTER TABLE matching_run ADD COLUMN lines jsonb NOT NULL DEFAULT '[]';
ALTER TABLE run_outcome ADD COLUMN beside_line boolean NOT NULL DEFAULT false;
CREATE INDEX match_on_line ON match (origin_province, agreement_line_id) WHERE agreement_line_id IS NOT NULL;
GRANT SELECT (lines) ON matching_run TO ${engine};
