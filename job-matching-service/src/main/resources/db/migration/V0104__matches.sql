-- A match belongs to the worker's unit and is seen by both sides. `seat` is what the match holds of the order's
-- headcount; only settle_headcount writes it. `profile` is what the employer may see before an accepted offer; it is
-- emptied when the match ends.
CREATE TABLE match (
    origin_province      text        NOT NULL,
    id                   uuid        NOT NULL,
    destination_province text        NOT NULL,
    run_id               uuid,
    worker_id            uuid        NOT NULL,
    worker_version       bigint      NOT NULL,
    worker_division      text        NOT NULL,
    job_order_id         uuid        NOT NULL,
    employer_id          uuid        NOT NULL,
    site_division        text        NOT NULL,
    full_time            boolean     NOT NULL,
    terms_hash           text        NOT NULL,
    found_through        text        NOT NULL,
    state                text        NOT NULL CHECK (state IN
        ('PROPOSED', 'SHORTLISTED', 'WORKER_ACCEPTED', 'MUTUAL', 'OFFERED', 'OFFER_ACCEPTED', 'TRANSFER_OPENED', 'PLACED',
         'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED')),
    exit_reason          text,
    seat                 text        NOT NULL DEFAULT 'NONE' CHECK (seat IN ('NONE', 'RESERVED', 'FILLED')),
    utility              int         NOT NULL,
    post_rank            int         NOT NULL,
    reasons              text[]      NOT NULL,
    profile              jsonb,
    accept_seq           bigint,
    expires_at           timestamptz,
    version              bigint      NOT NULL,
    created_at           timestamptz NOT NULL,
    created_by           text        NOT NULL,
    updated_at           timestamptz NOT NULL,
    updated_by           text        NOT NULL,
    PRIMARY KEY (origin_province, id)
);

CREATE INDEX match_by_destination ON match (destination_province, id);
CREATE INDEX match_by_order ON match (destination_province, job_order_id, id);
CREATE INDEX match_by_run ON match (origin_province, run_id, id);
CREATE INDEX match_by_worker ON match (origin_province, worker_id);
CREATE INDEX match_by_clock ON match (expires_at) WHERE expires_at IS NOT NULL;

CREATE UNIQUE INDEX match_one_accepted_per_worker ON match (origin_province, worker_id)
    WHERE state IN ('OFFER_ACCEPTED', 'TRANSFER_OPENED');
CREATE UNIQUE INDEX match_one_open_per_worker_and_order ON match (origin_province, worker_id, job_order_id)
    WHERE state NOT IN ('PLACED', 'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED');

ALTER TABLE match ENABLE ROW LEVEL SECURITY;
ALTER TABLE match FORCE ROW LEVEL SECURITY;

CREATE POLICY match_of_both_sides ON match TO ${app}
    USING ((origin_province = nullif(current_setting('app.province', true), '')
            OR destination_province = nullif(current_setting('app.province', true), ''))
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));

CREATE POLICY match_for_runs ON match FOR SELECT TO ${engine} USING (true);

GRANT SELECT, INSERT, UPDATE ON match TO ${app};
GRANT SELECT ON match TO ${engine};
