-- What a destination office decides about an employer after it has verified it, and what the employer changed since. orders_held says whether its
-- job orders stand still, for whichever reason; the orders themselves follow in the same transaction.
ALTER TABLE employer
    ADD COLUMN license_no        text,
    ADD COLUMN license_valid_to  date,
    ADD COLUMN license_expired   boolean NOT NULL DEFAULT false,
    ADD COLUMN recheck_due       boolean NOT NULL DEFAULT false,
    ADD COLUMN suspended         boolean NOT NULL DEFAULT false,
    ADD COLUMN orders_held       boolean NOT NULL DEFAULT false,
    ADD COLUMN reason_code       text,
    ADD COLUMN block_basis       text,
    ADD COLUMN notified_at       timestamptz,
    ADD COLUMN hearing_until     timestamptz,
    ADD COLUMN heard_at          timestamptz,
    ADD COLUMN blocked_at        timestamptz,
    ADD COLUMN appealed_at       timestamptz,
    ADD COLUMN appeal_decided_at timestamptz,
    ADD CONSTRAINT employer_heard_before_a_block CHECK (state NOT IN ('BLOCK_NOTICED', 'BLOCKED') OR hearing_until IS NOT NULL),
    ADD CONSTRAINT employer_orders_stand_still CHECK (orders_held OR NOT (suspended OR license_expired OR state IN ('SUSPENDED', 'BLOCKED')));

-- For the clock that ends licences.
CREATE INDEX employer_by_license ON employer (license_valid_to) WHERE license_valid_to IS NOT NULL AND NOT license_expired;

-- What any unit may know of a firm, wherever it is registered, is read with the engine's role.
CREATE INDEX employer_by_uscc ON employer (uscc);
CREATE INDEX employer_by_id ON employer (id);
CREATE INDEX employer_appealing ON employer (id) WHERE appealed_at IS NOT NULL AND appeal_decided_at IS NULL;
GRANT SELECT (uscc, name, division, no_worker_fees, version, orders_held, license_valid_to, license_expired, appealed_at, appeal_decided_at)
    ON employer TO ${engine};
