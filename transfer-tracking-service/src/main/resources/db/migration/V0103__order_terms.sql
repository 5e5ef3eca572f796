-- The terms of job orders, from their state topic. No person is in them: every office may read, the destination writes.
CREATE TABLE order_terms (
    destination_province text        NOT NULL CHECK (length(destination_province) = 2),
    job_order_id         uuid        NOT NULL,
    employer_id          uuid        NOT NULL,
    legal_employer_id    uuid        NOT NULL,
    user_employer_id     uuid,
    work_form            text        NOT NULL,
    site_division        text        NOT NULL,
    full_time            boolean     NOT NULL,
    terms_hash           text        NOT NULL,
    state                text        NOT NULL,
    version              bigint      NOT NULL,
    updated_at           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (destination_province, job_order_id)
);

ALTER TABLE order_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE order_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY order_terms_read ON order_terms FOR SELECT TO ${app} USING (true);
CREATE POLICY order_terms_of_destination ON order_terms TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT, UPDATE ON order_terms TO ${app};
