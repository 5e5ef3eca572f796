-- Who works on which run stands in the kit's lease table; a run itself is written by its office's role alone.
INSERT INTO lease (name, id, province)
SELECT 'matching-run', id::text, origin_province FROM matching_run WHERE state IN ('RECEIVED', 'RUNNING')
ON CONFLICT DO NOTHING;

DROP INDEX matching_run_waiting;
DROP POLICY matching_run_leased ON matching_run;
DROP POLICY matching_run_for_leases ON matching_run;
REVOKE ALL ON matching_run FROM ${engine};
ALTER TABLE matching_run DROP COLUMN lease_owner, DROP COLUMN lease_until, DROP COLUMN attempts;
