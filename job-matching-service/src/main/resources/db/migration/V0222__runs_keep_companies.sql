-- Whether those who want to travel together could be kept together: of each worker in a run, and in numbers.
ALTER TABLE run_outcome ADD COLUMN company text NOT NULL DEFAULT 'ALONE' CHECK (company IN ('ALONE', 'TOGETHER', 'APART'));
ALTER TABLE matching_run
    ADD COLUMN companies_together int NOT NULL DEFAULT 0,
    ADD COLUMN companies_apart    int NOT NULL DEFAULT 0;
