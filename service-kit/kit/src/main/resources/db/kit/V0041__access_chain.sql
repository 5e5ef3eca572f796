-- The hash chain over the access records of each province. It stands beside the records, because they are never touched again, and is
-- made after them, because a chain made while requests wait would let one of them at a time through.
CREATE TABLE access_link (
    province   text        NOT NULL,
    place      bigint      NOT NULL CHECK (place > 0),
    record_day date        NOT NULL,
    record     uuid        NOT NULL UNIQUE,
    digest     bytea       NOT NULL,
    hash       bytea       NOT NULL,
    linked_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (province, place)
);
GRANT SELECT, INSERT (province, place, record_day, record, digest, hash) ON access_link TO ${engine};

-- Where each chain ends; the verifier does not believe it.
CREATE TABLE access_chain (
    province text   PRIMARY KEY,
    links    bigint NOT NULL,
    head     bytea  NOT NULL
);
GRANT SELECT, INSERT, UPDATE (links, head) ON access_chain TO ${engine};

-- The last record that has its link, in the order of transactions; a lower id may become visible later than a higher one.
CREATE TABLE access_cursor (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    cluster  bigint  NOT NULL,
    xid      xid8    NOT NULL DEFAULT '0',
    id       uuid    NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'
);
INSERT INTO access_cursor (cluster) SELECT system_identifier FROM pg_control_system();
GRANT SELECT, UPDATE (xid, id) ON access_cursor TO ${engine};

-- What the service swore to: so many links, ending in this hash. Each signature covers the one before.
CREATE TABLE access_checkpoint (
    province  text        NOT NULL,
    number    bigint      NOT NULL CHECK (number > 0),
    id        uuid        NOT NULL UNIQUE,
    links     bigint      NOT NULL,
    head      bytea       NOT NULL,
    previous  bytea,
    at        timestamptz NOT NULL,
    key_id    text        NOT NULL,
    signature bytea       NOT NULL,
    PRIMARY KEY (province, number)
);
GRANT INSERT ON access_checkpoint TO ${app};
GRANT SELECT ON access_checkpoint TO ${engine};
