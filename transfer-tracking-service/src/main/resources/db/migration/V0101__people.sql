-- What cases and spells need to know of a person: unit, county, month of birth. Nothing that names anyone.
CREATE TABLE person (
    origin_province       text        NOT NULL CHECK (length(origin_province) = 2),
    worker_id             uuid        NOT NULL,
    registration_division text,
    birth_month           date,
    version               bigint      NOT NULL,
    updated_at            timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin_province, worker_id)
);

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_of_origin ON person TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT, UPDATE, DELETE ON person TO ${app};
