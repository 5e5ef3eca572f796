-- A run is a leased row: whoever holds the lease works on it; a killed worker's lease ends and another takes over.
-- What the run found is stored before proposals are made from it, so that a takeover goes on instead of starting anew.
CREATE TABLE matching_run (
    origin_province text        NOT NULL,
    id              uuid        NOT NULL,
    division_prefix text        NOT NULL,
    destinations    text[]      NOT NULL,
    propose         boolean     NOT NULL,
    lottery_seed    text        NOT NULL,
    lottery_commitment text     NOT NULL,
    state           text        NOT NULL CHECK (state IN ('RECEIVED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    solved          boolean     NOT NULL DEFAULT false,
    percent         int         NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
    workers         int         NOT NULL DEFAULT 0,
    job_orders      int         NOT NULL DEFAULT 0,
    seats           int         NOT NULL DEFAULT 0,
    eligible        int         NOT NULL DEFAULT 0,
    placed          int         NOT NULL DEFAULT 0,
    proposed        int         NOT NULL DEFAULT 0,
    reasons         jsonb       NOT NULL DEFAULT '{}',
    blocking_pairs  bigint,
    input_digest    text,
    lease_owner     text,
    lease_until     timestamptz,
    attempts        int         NOT NULL DEFAULT 0,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      text        NOT NULL,
    PRIMARY KEY (origin_province, id)
);

CREATE INDEX matching_run_waiting ON matching_run (created_at) WHERE state IN ('RECEIVED', 'RUNNING');

CREATE TABLE run_outcome (
    origin_province      text    NOT NULL,
    run_id               uuid    NOT NULL,
    worker_id            uuid    NOT NULL,
    reason               text    NOT NULL,
    eligible_posts       int     NOT NULL,
    match_id             uuid,
    destination_province text,
    job_order_id         uuid,
    choice               int,
    utility              int,
    post_rank            int,
    standing             text,
    reasons              text[],
    profile              jsonb,
    PRIMARY KEY (origin_province, run_id, worker_id),
    FOREIGN KEY (origin_province, run_id) REFERENCES matching_run
);

CREATE TABLE run_cutoff (
    origin_province text NOT NULL,
    run_id          uuid NOT NULL,
    job_order_id    uuid NOT NULL,
    standing        text NOT NULL,
    PRIMARY KEY (origin_province, run_id, job_order_id),
    FOREIGN KEY (origin_province, run_id) REFERENCES matching_run
);

ALTER TABLE matching_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching_run FORCE ROW LEVEL SECURITY;
ALTER TABLE run_outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_outcome FORCE ROW LEVEL SECURITY;
ALTER TABLE run_cutoff ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_cutoff FORCE ROW LEVEL SECURITY;

CREATE POLICY matching_run_of_the_unit ON matching_run TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY run_outcome_of_the_unit ON run_outcome TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY run_cutoff_of_the_unit ON run_cutoff TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);

-- The lease and the progress are written by the engine's role; nothing else of a run is.
CREATE POLICY matching_run_for_leases ON matching_run FOR SELECT TO ${engine} USING (true);
CREATE POLICY matching_run_leased ON matching_run FOR UPDATE TO ${engine} USING (true);

GRANT SELECT, INSERT, UPDATE ON matching_run TO ${app};
GRANT SELECT, INSERT, DELETE ON run_outcome, run_cutoff TO ${app};
GRANT SELECT ON matching_run TO ${engine};
GRANT UPDATE (state, percent, lease_owner, lease_until, attempts) ON matching_run TO ${engine};
