-- An organization has one open order of a kind and a period. Of several that are open now the eldest stays.
-- The owner is under row-level security as well, so it is lifted for the one statement that ends orders.
ALTER TABLE report_job NO FORCE ROW LEVEL SECURITY;
UPDATE report_job j SET state = 'FAILED', ended_at = now(), version = version + 1
WHERE state = 'ACCEPTED' AND EXISTS (
    SELECT FROM report_job e
    WHERE e.state = 'ACCEPTED' AND (e.province, e.org, e.division_prefix, e.kind, e.from_day, e.to_day)
              = (j.province, j.org, j.division_prefix, j.kind, j.from_day, j.to_day)
      AND (e.ordered_at, e.id) < (j.ordered_at, j.id));
ALTER TABLE report_job FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX report_job_open ON report_job (province, org, division_prefix, kind, from_day, to_day) WHERE state = 'ACCEPTED';
