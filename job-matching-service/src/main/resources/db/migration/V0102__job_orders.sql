-- Job orders, owned by the unit of the site. The CHECK on the counts is the promise that no post is given twice.
CREATE TABLE job_order (
    destination_province text        NOT NULL,
    id                   uuid        NOT NULL,
    employer_id          uuid        NOT NULL,
    employment_form      text        NOT NULL CHECK (employment_form IN ('DIRECT', 'DISPATCH', 'OUTSOURCED', 'SERVICE')),
    legal_employer_id    uuid,
    user_employer_id     uuid,
    work_form            text        NOT NULL,
    occupation_code      text        NOT NULL,
    industry_code        text,
    site_division        text        NOT NULL,
    site_address         text,
    headcount            int         NOT NULL CHECK (headcount > 0),
    reserved             int         NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    filled               int         NOT NULL DEFAULT 0 CHECK (filled >= 0),
    night_shift          boolean     NOT NULL,
    publish_from         date        NOT NULL,
    valid_to             date        NOT NULL,
    start_from           date        NOT NULL,
    full_time            boolean     NOT NULL,
    monthly_fen          bigint      NOT NULL CHECK (monthly_fen > 0),
    lodging              text        NOT NULL CHECK (lodging IN ('NONE', 'PAID', 'FREE')),
    wage                 jsonb       NOT NULL,
    terms                jsonb       NOT NULL,
    requirements         jsonb       NOT NULL,
    terms_hash           text        NOT NULL,
    subsidized           boolean     NOT NULL,
    reopen_on_leave      boolean     NOT NULL,
    state                text        NOT NULL CHECK (state IN
        ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'PAUSED', 'FILLED', 'CLOSED', 'EXPIRED')),
    version              bigint      NOT NULL,
    created_at           timestamptz NOT NULL,
    created_by           text        NOT NULL,
    updated_at           timestamptz NOT NULL,
    updated_by           text        NOT NULL,
    PRIMARY KEY (destination_province, id),
    FOREIGN KEY (destination_province, employer_id) REFERENCES employer,
    CONSTRAINT job_order_never_oversold CHECK (reserved + filled <= headcount)
);

CREATE INDEX job_order_by_employer ON job_order (destination_province, employer_id, id);
-- For readers of other units, who cannot name the owning unit.
CREATE INDEX job_order_once_published ON job_order (id) WHERE state NOT IN ('DRAFT', 'SUBMITTED', 'APPROVED');
-- For the clock.
CREATE INDEX job_order_by_clock ON job_order (publish_from, valid_to) WHERE state IN ('APPROVED', 'PUBLISHED');

ALTER TABLE job_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_order FORCE ROW LEVEL SECURITY;

CREATE POLICY job_order_of_the_unit ON job_order TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));

-- What has been published is public: a worker's office in any unit reads what it proposes.
CREATE POLICY job_order_once_published ON job_order FOR SELECT TO ${app}
    USING (state NOT IN ('DRAFT', 'SUBMITTED', 'APPROVED')
        AND nullif(current_setting('app.province', true), '') IS NOT NULL);

CREATE POLICY job_order_for_runs ON job_order FOR SELECT TO ${engine} USING (true);

GRANT SELECT, INSERT, UPDATE ON job_order TO ${app};
GRANT SELECT ON job_order TO ${engine};
