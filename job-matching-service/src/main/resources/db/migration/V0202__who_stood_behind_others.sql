-- Why an order is unfilled is asked in the unit of its site, and what a run found stands in the unit of its workers: the engine's role counts who
-- stood behind others.
CREATE POLICY matching_run_for_counts ON matching_run FOR SELECT TO ${engine} USING (true);
CREATE POLICY run_outcome_for_counts ON run_outcome FOR SELECT TO ${engine} USING (true);
CREATE POLICY run_cutoff_for_counts ON run_cutoff FOR SELECT TO ${engine} USING (true);
GRANT SELECT (origin_province, id, state) ON matching_run TO ${engine};
GRANT SELECT (origin_province, run_id, worker_id, reason) ON run_outcome TO ${engine};
GRANT SELECT (origin_province, run_id, job_order_id) ON run_cutoff TO ${engine};
