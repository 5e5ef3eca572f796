-- A consent that came with a decision stands by itself until the registry tells of it. From then on the registry alone says whether it does,
-- or what a worker takes back there would stand here for ever. Those of earlier decisions were told long ago.
ALTER TABLE match_consent ADD COLUMN taken_up boolean NOT NULL DEFAULT true;
ALTER TABLE match_consent ALTER COLUMN taken_up SET DEFAULT false;
CREATE INDEX match_consent_on_its_way ON match_consent (origin_province, worker_id) WHERE NOT taken_up;
GRANT UPDATE (taken_up) ON match_consent TO ${app};
