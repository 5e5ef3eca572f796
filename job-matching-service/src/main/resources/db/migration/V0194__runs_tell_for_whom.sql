-- For whom a run found what, counted while it was planned; null until then.
ALTER TABLE matching_run ADD COLUMN fairness jsonb;
