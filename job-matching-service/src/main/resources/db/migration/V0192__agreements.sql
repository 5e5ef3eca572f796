-- The agreements of units, as transfer tracking tells them in lt.agreement.v1: which offices may be shown whose workers. Both sides read one,
-- an employer of the receiving side too; it is written in the scope of the sending side, whose workers it is about.
CREATE TABLE agreement_link (
    origin_province    text   NOT NULL,
    agreement_id       uuid   NOT NULL,
    version            bigint NOT NULL,
    state              text   NOT NULL,
    origin_prefix      text   NOT NULL,
    destination_unit   text   NOT NULL,
    destination_prefix text   NOT NULL,
    valid_from         date   NOT NULL,
    valid_to           date   NOT NULL,
    PRIMARY KEY (origin_province, agreement_id)
);

CREATE INDEX agreement_link_toward ON agreement_link (destination_unit) WHERE state = 'ACTIVE';

ALTER TABLE agreement_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_link FORCE ROW LEVEL SECURITY;

CREATE POLICY agreement_link_of_the_unit ON agreement_link TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY agreement_link_of_the_other_side ON agreement_link FOR SELECT TO ${app}
    USING (destination_unit = nullif(current_setting('app.province', true), ''));

GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_link TO ${app};
