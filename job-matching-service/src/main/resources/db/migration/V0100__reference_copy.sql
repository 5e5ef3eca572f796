-- Our copy of the code lists that worker-registry publishes on lt.reference.v1: one row per item and period.
-- It holds no tenant's data; a unit's row stands beside the national one (unit 00).
CREATE TABLE reference_item (
    list       text   NOT NULL,
    unit       text   NOT NULL,
    code       text   NOT NULL,
    valid_from date   NOT NULL,
    valid_to   date,
    revision   bigint NOT NULL,
    item       jsonb  NOT NULL,
    PRIMARY KEY (list, unit, code, valid_from)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON reference_item TO ${app};
GRANT SELECT ON reference_item TO ${engine};
