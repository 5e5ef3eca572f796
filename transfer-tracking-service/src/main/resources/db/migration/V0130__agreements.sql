-- Agreements of two parties. A draft is seen by the drafting party's unit alone, everything later by both parties, and by
-- the nation. `on_the_table` and `versions` are what was said and signed, word for word; nothing is counted in them.
CREATE TABLE agreement (
    origin_province      text        NOT NULL CHECK (length(origin_province) = 2),
    id                   uuid        NOT NULL,
    destination_province text        NOT NULL CHECK (length(destination_province) = 2),
    origin_prefix        text        NOT NULL CHECK (origin_prefix ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
    destination_prefix   text        NOT NULL CHECK (destination_prefix ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
    type                 text        NOT NULL CHECK (type IN ('EAST_WEST', 'BILATERAL', 'INTRA')),
    drafted_by           text        NOT NULL CHECK (drafted_by IN ('ORIGIN', 'DESTINATION')),
    state                text        NOT NULL CHECK (state IN
        ('DRAFT', 'PROPOSED', 'COUNTERED', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED')),
    valid_from           date        NOT NULL,
    valid_to             date        NOT NULL,
    on_the_table         text        CHECK (on_the_table IS JSON OBJECT),
    versions             text        NOT NULL CHECK (versions IS JSON OBJECT),
    signed_at            timestamptz,
    suspended_by         text        CHECK (suspended_by IN ('ORIGIN', 'DESTINATION')),
    reason_code          text,
    created_at           timestamptz NOT NULL,
    created_by           text        NOT NULL,
    updated_at           timestamptz NOT NULL,
    updated_by           text        NOT NULL,
    version              bigint      NOT NULL,
    PRIMARY KEY (origin_province, id),
    CHECK (valid_from < valid_to),
    CHECK ((type = 'INTRA') = (origin_province = destination_province)),
    CHECK (state NOT IN ('SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED') OR signed_at IS NOT NULL),
    CHECK ((state = 'SUSPENDED') = (suspended_by IS NOT NULL))
);

CREATE INDEX agreement_by_destination ON agreement (destination_province, id);
-- For the clock.
CREATE INDEX agreement_by_clock ON agreement (valid_to) WHERE state IN ('SIGNED', 'ACTIVE', 'SUSPENDED');

ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_of_its_parties ON agreement TO ${app}
    USING (nullif(current_setting('app.employer', true), '') IS NULL
       AND (origin_province = nullif(current_setting('app.province', true), '')
                AND (state <> 'DRAFT' OR drafted_by = 'ORIGIN')
            OR destination_province = nullif(current_setting('app.province', true), '')
                AND (state <> 'DRAFT' OR drafted_by = 'DESTINATION')));
CREATE POLICY agreement_for_the_nation ON agreement FOR SELECT TO ${app}
    USING (current_setting('app.province', true) = '00' AND state <> 'DRAFT');
CREATE POLICY agreement_for_the_clock ON agreement FOR SELECT TO ${engine} USING (true);
GRANT SELECT, INSERT, UPDATE ON agreement TO ${app};
GRANT SELECT (origin_province, state, valid_from, valid_to) ON agreement TO ${engine};

-- The lines of the version in force. A line gives no seat beyond its cap, and none while it is not in force; whoever
-- takes the agreement out of force waits for the row and so for every seat that was being given.
CREATE TABLE agreement_line (
    origin_province      text    NOT NULL CHECK (length(origin_province) = 2),
    id                   uuid    NOT NULL,
    destination_province text    NOT NULL CHECK (length(destination_province) = 2),
    agreement_id         uuid    NOT NULL,
    year                 int     NOT NULL,
    occupation_code      text,
    person_group         text    NOT NULL CHECK (person_group IN ('LOP', 'ALL')),
    target_persons       int     NOT NULL CHECK (target_persons >= 0),
    committed_posts      int     NOT NULL CHECK (committed_posts >= 0),
    funded_seat_cap      int     NOT NULL CHECK (funded_seat_cap >= 0),
    used_seats           int     NOT NULL DEFAULT 0 CHECK (used_seats >= 0),
    in_force             boolean NOT NULL,
    PRIMARY KEY (origin_province, id),
    FOREIGN KEY (origin_province, agreement_id) REFERENCES agreement,
    CONSTRAINT agreement_line_never_oversold CHECK (used_seats <= funded_seat_cap)
);

CREATE INDEX agreement_line_of_agreement ON agreement_line (origin_province, agreement_id, id);

ALTER TABLE agreement_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_line FORCE ROW LEVEL SECURITY;
CREATE POLICY agreement_line_of_the_parties ON agreement_line TO ${app}
    USING ((origin_province = nullif(current_setting('app.province', true), '')
            OR destination_province = nullif(current_setting('app.province', true), ''))
       AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY agreement_line_for_the_nation ON agreement_line FOR SELECT TO ${app}
    USING (current_setting('app.province', true) = '00');
GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_line TO ${app};
