-- How worker and order came to a match. What was there before, runs proposed.
ALTER TABLE match ADD COLUMN way_in text NOT NULL DEFAULT 'RUN' CHECK (way_in IN ('RUN', 'APPLICATION', 'INVITATION'));
CREATE INDEX match_by_invitation ON match (origin_province, destination_province) WHERE way_in = 'INVITATION';
