-- Keysets of this database, each wrapped by the master key: worthless without it.
CREATE TABLE field_key (
    name       text PRIMARY KEY,
    wrapped    bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT ON field_key TO ${engine};
