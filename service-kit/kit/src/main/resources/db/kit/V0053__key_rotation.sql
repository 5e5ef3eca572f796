-- Rotation of a keyset: a new key is added, used when every process knows it, and the rows are written anew. The former key goes on an
-- operator's word when nothing is left under it.
GRANT UPDATE (wrapped) ON field_key TO ${engine};
GRANT SELECT (name, created_at) ON field_key TO ${app};

CREATE TABLE key_rotation (
    name        text        PRIMARY KEY REFERENCES field_key,
    id          uuid        NOT NULL UNIQUE,
    number      integer     NOT NULL DEFAULT 1 CHECK (number > 0),
    state       text        NOT NULL CHECK (state IN ('ORDERED', 'LEARNING', 'MOVING', 'MOVED', 'RETIRING', 'FORGETTING', 'RETIRED')),
    since       timestamptz NOT NULL DEFAULT clock_timestamp(),
    switched_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON key_rotation TO ${app};
GRANT SELECT, UPDATE (state, since, switched_at) ON key_rotation TO ${engine};

-- How far the rows of each table and province are in the present state.
CREATE TABLE key_rotation_progress (
    name     text    NOT NULL REFERENCES key_rotation,
    rows_of  text    NOT NULL,
    province text    NOT NULL,
    last     text    NOT NULL DEFAULT '',
    total    bigint  NOT NULL,
    seen     bigint  NOT NULL DEFAULT 0,
    moved    bigint  NOT NULL DEFAULT 0,
    finished boolean NOT NULL DEFAULT false,
    PRIMARY KEY (name, rows_of, province)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON key_rotation_progress TO ${app};
GRANT SELECT ON key_rotation_progress TO ${engine};

-- Parked events wait for a person, however long: their payloads are encrypted anew.
GRANT UPDATE (payload) ON parked_event TO ${app};
