CREATE TABLE transfer_case (
    origin_province       text        NOT NULL CHECK (length(origin_province) = 2),
    id                    uuid        NOT NULL,
    worker_id             uuid        NOT NULL,
    match_id              uuid        NOT NULL,
    job_order_id          uuid        NOT NULL,
    employer_id           uuid        NOT NULL,
    destination_province  text        NOT NULL CHECK (length(destination_province) = 2),
    from_division         text,
    to_division           text        NOT NULL,
    birth_month           date,
    state                 text        NOT NULL CHECK (state IN
        ('OPENED', 'CONTRACTED', 'READY', 'SCHEDULED', 'NO_SHOW', 'DEPARTED', 'ARRIVED', 'HANDED_OVER', 'ON_POST',
         'LEFT_EN_ROUTE', 'REFUSED', 'SEPARATED', 'REMATCHING', 'RETURNING', 'RETURNED', 'CANCELLED', 'COMPLETED',
         'CLOSED_SELF_FOUND', 'CLOSED_WORKER_CHOICE', 'CLOSED_UNCONFIRMED')),
    assignment_no         int         NOT NULL CHECK (assignment_no >= 1),
    accept_seq            bigint      NOT NULL,
    found_through         text        NOT NULL,
    full_time             boolean     NOT NULL,
    terms_hash            text        NOT NULL,
    travel                text        NOT NULL CHECK (travel IN ('ORGANIZED', 'SELF', 'NONE')),
    contract_kind         text        CHECK (contract_kind IN
        ('EMPLOYMENT_AGREEMENT', 'LABOR_CONTRACT', 'SERVICE_AGREEMENT', 'PART_TIME', 'PIECE')),
    legal_employer_id     uuid,
    user_employer_id      uuid,
    contract_terms_hash   text        CHECK (contract_terms_hash = terms_hash),
    worker_has_copy       boolean,
    signed_at             timestamptz,
    contract_confirmed_at timestamptz,
    checklist             text        NOT NULL CHECK (checklist IS JSON OBJECT),
    trip_id               uuid,
    spell_id              uuid,
    start_on              date,
    arrived_at            timestamptz,
    opened_at             timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    version               bigint      NOT NULL,
    PRIMARY KEY (origin_province, id),
    CHECK (state <> 'ON_POST' OR spell_id IS NOT NULL),
    CHECK (state NOT IN ('READY', 'SCHEDULED', 'DEPARTED', 'ARRIVED') OR contract_confirmed_at IS NOT NULL)
);

-- A worker is on one way at a time.
CREATE UNIQUE INDEX transfer_case_one_open ON transfer_case (origin_province, worker_id)
    WHERE state NOT IN ('RETURNED', 'CANCELLED', 'COMPLETED',
                        'CLOSED_SELF_FOUND', 'CLOSED_WORKER_CHOICE', 'CLOSED_UNCONFIRMED');
CREATE INDEX transfer_case_worker ON transfer_case (origin_province, worker_id, id);
CREATE INDEX transfer_case_match ON transfer_case (origin_province, match_id);
CREATE INDEX transfer_case_origin_order ON transfer_case (origin_province, job_order_id, id);
CREATE INDEX transfer_case_destination ON transfer_case (destination_province, id);
CREATE INDEX transfer_case_destination_order ON transfer_case (destination_province, job_order_id, id);
CREATE INDEX transfer_case_destination_employer ON transfer_case (destination_province, employer_id, id);

ALTER TABLE transfer_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE transfer_case FORCE ROW LEVEL SECURITY;
CREATE POLICY transfer_case_of_both_sides ON transfer_case TO ${app}
    USING ((origin_province = nullif(current_setting('app.province', true), '')
            OR destination_province = nullif(current_setting('app.province', true), ''))
       AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
-- For the owner's narrow functions only, see the spells.
CREATE POLICY transfer_case_for_functions ON transfer_case FOR SELECT TO ${owner} USING (true);
GRANT SELECT, INSERT, UPDATE ON transfer_case TO ${app};

-- The highest acceptance seen per worker: an older one never opens a case.
CREATE TABLE accept_fence (
    origin_province text   NOT NULL CHECK (length(origin_province) = 2),
    worker_id       uuid   NOT NULL,
    accept_seq      bigint NOT NULL,
    PRIMARY KEY (origin_province, worker_id)
);

ALTER TABLE accept_fence ENABLE ROW LEVEL SECURITY;
ALTER TABLE accept_fence FORCE ROW LEVEL SECURITY;
CREATE POLICY accept_fence_of_origin ON accept_fence TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT, UPDATE ON accept_fence TO ${app};
