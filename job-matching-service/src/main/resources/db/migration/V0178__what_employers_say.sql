-- Whom to speak to at an employer. A person's name and number: sealed, replaced by the next, without a past.
CREATE TABLE employer_contact (
    destination_province text  NOT NULL,
    employer_id          uuid  NOT NULL,
    name_cipher          bytea NOT NULL,
    phone_cipher         bytea NOT NULL,
    PRIMARY KEY (destination_province, employer_id),
    FOREIGN KEY (destination_province, employer_id) REFERENCES employer
);

-- What the office told an employer about a block, and what the employer answered: free text about a dispute, so sealed. Written once.
CREATE TABLE employer_statement (
    destination_province text        NOT NULL,
    id                   uuid        NOT NULL,
    employer_id          uuid        NOT NULL,
    kind                 text        NOT NULL CHECK (kind IN ('NOTICE', 'HEARING', 'APPEAL', 'DECISION')),
    text_cipher          bytea       NOT NULL,
    made_at              timestamptz NOT NULL,
    made_by              text        NOT NULL,
    PRIMARY KEY (destination_province, id),
    FOREIGN KEY (destination_province, employer_id) REFERENCES employer
);

CREATE INDEX employer_statement_by_employer ON employer_statement (destination_province, employer_id, id);

ALTER TABLE employer_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE employer_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY employer_contact_of_the_unit ON employer_contact TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
-- A firm that registers has no id yet.
CREATE POLICY employer_contact_registers ON employer_contact FOR INSERT TO ${app}
    WITH CHECK (destination_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT, UPDATE, DELETE ON employer_contact TO ${app};

ALTER TABLE employer_statement ENABLE ROW LEVEL SECURITY;
ALTER TABLE employer_statement FORCE ROW LEVEL SECURITY;
CREATE POLICY employer_statement_of_the_unit ON employer_statement TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE (text_cipher) ON employer_statement TO ${app};
