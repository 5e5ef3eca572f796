-- What counts for and against an employer, since when, and what it says to that. Nothing of it is deleted: what ended, what an upheld objection
-- took out, and who decided so stay.
ALTER TABLE employer_statement DROP CONSTRAINT employer_statement_kind_check;
ALTER TABLE employer_statement ADD CONSTRAINT employer_statement_kind_check
    CHECK (kind IN ('NOTICE', 'HEARING', 'APPEAL', 'DECISION', 'OBJECTION', 'ANSWER'));

CREATE TABLE compliance_entry (
    destination_province text        NOT NULL,
    id                   uuid        NOT NULL,
    employer_id          uuid        NOT NULL,
    kind                 text        NOT NULL CHECK (kind IN ('SUSPENSION', 'BLOCK', 'LICENSE_LAPSE', 'ORDER_SENT_BACK')),
    reason_code          text        NOT NULL,
    job_order_id         uuid,
    noted_at             timestamptz NOT NULL,
    noted_by             text        NOT NULL,
    ended_at             timestamptz,
    ended_by             text,
    objected_at          timestamptz,
    objected_by          text,
    answer_due_at        timestamptz,
    objection            text CHECK (objection IN ('OPEN', 'UPHELD', 'DECLINED')),
    statement_id         uuid,
    answered_at          timestamptz,
    answered_by          text,
    answer_id            uuid,
    PRIMARY KEY (destination_province, id),
    FOREIGN KEY (destination_province, employer_id) REFERENCES employer,
    CONSTRAINT compliance_entry_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT compliance_entry_objection CHECK
        ((objection IS NULL) = (objected_at IS NULL) AND (objection IS NULL) = (answer_due_at IS NULL)
         AND (coalesce(objection, 'OPEN') = 'OPEN') = (answered_at IS NULL))
);
CREATE INDEX compliance_entry_of_employer ON compliance_entry (destination_province, employer_id, id);
-- Of each kind that stands for a while, one stands at a time.
CREATE UNIQUE INDEX compliance_entry_stands ON compliance_entry (destination_province, employer_id, kind) WHERE ended_at IS NULL;

-- What stands today counts from now on. The owner of the tables is under row-level security as well, so it is lifted for these statements.
ALTER TABLE employer NO FORCE ROW LEVEL SECURITY;
INSERT INTO compliance_entry (destination_province, id, employer_id, kind, reason_code, noted_at, noted_by)
SELECT destination_province, uuidv7(), id, 'SUSPENSION', coalesce(reason_code, 'UNSAID'), updated_at, updated_by
FROM employer WHERE suspended;
INSERT INTO compliance_entry (destination_province, id, employer_id, kind, reason_code, noted_at, noted_by)
SELECT destination_province, uuidv7(), id, 'BLOCK', coalesce(reason_code, 'UNSAID'), coalesce(blocked_at, updated_at), updated_by
FROM employer WHERE state = 'BLOCKED';
INSERT INTO compliance_entry (destination_province, id, employer_id, kind, reason_code, noted_at, noted_by)
SELECT destination_province, uuidv7(), id, 'LICENSE_LAPSE', 'LICENSE_EXPIRED', updated_at, updated_by
FROM employer WHERE license_expired;
ALTER TABLE employer FORCE ROW LEVEL SECURITY;

ALTER TABLE compliance_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE compliance_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY compliance_entry_of_the_unit ON compliance_entry TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
GRANT SELECT, INSERT ON compliance_entry TO ${app};
GRANT UPDATE (ended_at, ended_by, objected_at, objected_by, answer_due_at, objection, statement_id, answered_at, answered_by, answer_id)
    ON compliance_entry TO ${app};
