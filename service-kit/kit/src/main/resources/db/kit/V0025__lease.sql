-- Work that waits for whoever is free, and who has it until when. One row is one piece of work of the kind `name`; it is written in
-- the transaction that orders the work and deleted in the one that ends it. Time is the database's: no owner's clock counts.
-- A schedule that runs once across replicas is a row as well, of the kind `schedule`.
CREATE TABLE lease (
    name       text        NOT NULL,
    id         text        NOT NULL,
    province   text        NOT NULL,
    owner      text,
    until      timestamptz NOT NULL DEFAULT clock_timestamp(),
    taken_at   timestamptz,
    attempts   integer     NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, id)
);
CREATE INDEX lease_waiting ON lease (name, created_at);

GRANT SELECT, INSERT, UPDATE (until, attempts), DELETE ON lease TO ${app};
GRANT SELECT, INSERT, UPDATE (owner, until, taken_at, attempts), DELETE ON lease TO ${engine};
