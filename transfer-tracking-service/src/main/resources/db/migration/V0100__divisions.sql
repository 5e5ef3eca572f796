-- This service's copy of the registry's division list. National: no tenant, no row-level security.
CREATE TABLE division (
    code           text        NOT NULL PRIMARY KEY CHECK (code ~ '^[0-9]{2,12}$'),
    reporting_unit text        NOT NULL CHECK (length(reporting_unit) = 2),
    updated_at     timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT, UPDATE ON division TO ${app};
