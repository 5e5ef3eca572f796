-- A revision of a list comes in parts, in any order. Parts wait beside what stands until their revision is whole.
CREATE TABLE reference_standing (
    list     text   NOT NULL,
    unit     text   NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (list, unit)
);

INSERT INTO reference_standing (list, unit, revision)
SELECT list, unit, max(revision) FROM reference_item GROUP BY list, unit;

CREATE TABLE reference_part (
    list       text    NOT NULL,
    unit       text    NOT NULL,
    revision   bigint  NOT NULL,
    part       integer NOT NULL CHECK (part >= 1),
    parts      integer NOT NULL CHECK (parts >= part),
    codes      text[]  NOT NULL,
    first_days date[]  NOT NULL,
    last_days  date[]  NOT NULL,
    items      text[]  NOT NULL,
    PRIMARY KEY (list, unit, revision, part)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON reference_standing, reference_part TO ${app};
