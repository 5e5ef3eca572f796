-- Who sent a file of orders, for the work on its lines; and which order came from which record of a sender, so that the same file again
-- changes nothing.
CREATE TABLE import_sender (
    origin_province text   NOT NULL,
    job_id          uuid   NOT NULL,
    roles           text[] NOT NULL,
    uscc            text,
    employer_id     uuid,
    PRIMARY KEY (origin_province, job_id),
    FOREIGN KEY (origin_province, job_id) REFERENCES import_job
);
ALTER TABLE import_sender ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_sender FORCE ROW LEVEL SECURITY;
CREATE POLICY import_sender_of_own_unit ON import_sender TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), ''))
    WITH CHECK (origin_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT ON import_sender TO ${app};

CREATE TABLE job_order_source (
    destination_province text NOT NULL,
    org                  text NOT NULL,
    source_system        text NOT NULL,
    source_record_id     text NOT NULL,
    job_order_id         uuid NOT NULL,
    employer_id          uuid NOT NULL,
    PRIMARY KEY (destination_province, org, source_system, source_record_id),
    FOREIGN KEY (destination_province, job_order_id) REFERENCES job_order
);
CREATE INDEX job_order_source_by_order ON job_order_source (destination_province, job_order_id);
ALTER TABLE job_order_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_order_source FORCE ROW LEVEL SECURITY;
CREATE POLICY job_order_source_of_the_unit ON job_order_source TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
GRANT SELECT, INSERT ON job_order_source TO ${app};
