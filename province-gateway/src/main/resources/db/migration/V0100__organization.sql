-- Who is behind a client: its unit, its roles, its reach. Written from the organizations file and by
-- lt.employer.v1; the token of a client proves nothing but the client.
CREATE TABLE organization (
    province        text        NOT NULL CHECK (province ~ '^[0-9]{2}$'),
    id              uuid        NOT NULL,
    name            text        NOT NULL,
    roles           text[]      NOT NULL CHECK (cardinality(roles) > 0),
    division_prefix text        NOT NULL,
    hosts           text[]      NOT NULL,
    uscc            text,
    employer_id     uuid,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    PRIMARY KEY (province, id)
);

CREATE UNIQUE INDEX organization_by_uscc ON organization (province, uscc) WHERE uscc IS NOT NULL;

ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
CREATE POLICY organization_own ON organization TO ${app}
    USING (province = nullif(current_setting('app.province', true), ''))
    WITH CHECK (province = nullif(current_setting('app.province', true), ''));
CREATE POLICY organization_system ON organization FOR SELECT TO ${engine} USING (true);
GRANT SELECT, INSERT, UPDATE ON organization TO ${app};
GRANT SELECT ON organization TO ${engine};
