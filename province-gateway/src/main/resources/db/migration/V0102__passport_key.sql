-- The keys that sign passports. The private half is wrapped by the master key; only system work reads it.
CREATE TABLE passport_key (
    kid         text        PRIMARY KEY,
    public_key  text        NOT NULL,
    wrapped     bytea       NOT NULL,
    active_from timestamptz NOT NULL,
    retire_at   timestamptz NOT NULL CHECK (retire_at > active_from)
);

GRANT SELECT, INSERT, DELETE ON passport_key TO ${engine};
