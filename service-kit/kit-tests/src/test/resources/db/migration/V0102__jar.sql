-- Sealed values of the kit's own tests.
CREATE TABLE jar (
    id       uuid  PRIMARY KEY,
    province text  NOT NULL,
    secret   bytea NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON jar TO ${app};
