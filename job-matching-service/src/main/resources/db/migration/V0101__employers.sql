-- Employers, owned by the unit of their division. One firm may be registered once in each unit.
CREATE TABLE employer (
    destination_province text        NOT NULL,
    id                   uuid        NOT NULL,
    uscc                 text        NOT NULL,
    name                 text        NOT NULL,
    type                 text        NOT NULL CHECK (type IN ('ENTERPRISE', 'WORKSHOP', 'PROJECT_OWNER', 'VILLAGE', 'AGENCY')),
    division             text        NOT NULL,
    no_worker_fees       boolean     NOT NULL,
    state                text        NOT NULL CHECK (state IN ('SUBMITTED', 'VERIFIED', 'SUSPENDED', 'BLOCK_NOTICED', 'BLOCKED')),
    note                 text,
    version              bigint      NOT NULL,
    created_at           timestamptz NOT NULL,
    created_by           text        NOT NULL,
    updated_at           timestamptz NOT NULL,
    updated_by           text        NOT NULL,
    PRIMARY KEY (destination_province, id),
    UNIQUE (destination_province, uscc)
);

ALTER TABLE employer ENABLE ROW LEVEL SECURITY;
ALTER TABLE employer FORCE ROW LEVEL SECURITY;

-- The unit sees its employers; a caller who is an employer sees only itself.
CREATE POLICY employer_of_the_unit ON employer TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR id = nullif(current_setting('app.employer', true), '')::uuid));

-- A firm that registers has no id yet.
CREATE POLICY employer_registers ON employer FOR INSERT TO ${app}
    WITH CHECK (destination_province = nullif(current_setting('app.province', true), ''));

-- A run takes only orders of verified employers.
CREATE POLICY employer_for_runs ON employer FOR SELECT TO ${engine} USING (true);

GRANT SELECT, INSERT, UPDATE ON employer TO ${app};
GRANT SELECT (destination_province, id, type, state) ON employer TO ${engine};
