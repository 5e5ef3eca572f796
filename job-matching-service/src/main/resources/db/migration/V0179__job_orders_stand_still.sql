-- Why a job order stands still: firms of it that may not hire (held_for), and who paused it by hand (paused_by). It is published again when
-- neither is left, so that what was paused by somebody else is not resumed with what a suspension paused.
ALTER TABLE job_order
    ADD COLUMN held_for     uuid[]      NOT NULL DEFAULT '{}',
    ADD COLUMN paused_by    text[]      NOT NULL DEFAULT '{}' CHECK (paused_by <@ ARRAY['EMPLOYER', 'OFFICE']),
    ADD COLUMN published_at timestamptz;

ALTER TABLE job_order NO FORCE ROW LEVEL SECURITY; -- for the next statement, which is about the rows of all units
UPDATE job_order SET published_at = updated_at WHERE state NOT IN ('DRAFT', 'SUBMITTED', 'APPROVED');
ALTER TABLE job_order FORCE ROW LEVEL SECURITY;

ALTER TABLE job_order
    ADD CONSTRAINT job_order_open_without_a_hold CHECK (state <> 'PUBLISHED' OR (held_for = '{}' AND paused_by = '{}'));

-- Orders of a firm, as whichever of the firms of an order.
CREATE INDEX job_order_by_legal_employer ON job_order (destination_province, legal_employer_id)
    WHERE state IN ('APPROVED', 'PUBLISHED', 'PAUSED', 'FILLED');
CREATE INDEX job_order_by_user_employer ON job_order (destination_province, user_employer_id)
    WHERE state IN ('APPROVED', 'PUBLISHED', 'PAUSED', 'FILLED');

-- The clock also ends orders that stand still.
DROP INDEX job_order_by_clock;
CREATE INDEX job_order_by_clock ON job_order (publish_from, valid_to) WHERE state IN ('APPROVED', 'PUBLISHED', 'PAUSED');

-- An order that was closed before its day has never been public.
DROP POLICY job_order_once_published ON job_order;
CREATE POLICY job_order_once_published ON job_order FOR SELECT TO ${app}
    USING (published_at IS NOT NULL AND nullif(current_setting('app.province', true), '') IS NOT NULL);
DROP INDEX job_order_once_published;
CREATE INDEX job_order_once_published ON job_order (id) WHERE published_at IS NOT NULL;
