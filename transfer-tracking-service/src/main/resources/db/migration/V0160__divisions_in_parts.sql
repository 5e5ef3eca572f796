-- A revision of the division list comes in parts, in any order. Parts wait beside what stands until their revision is whole.
CREATE TABLE division_standing (
    only_one boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_one),
    revision bigint  NOT NULL
);

INSERT INTO division_standing (revision) VALUES (0);

CREATE TABLE division_part (
    revision bigint  NOT NULL,
    part     integer NOT NULL CHECK (part >= 1),
    parts    integer NOT NULL CHECK (parts >= part),
    codes    text[]  NOT NULL,
    units    text[]  NOT NULL,
    PRIMARY KEY (revision, part)
);

GRANT SELECT, UPDATE ON division_standing TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON division_part TO ${app};
