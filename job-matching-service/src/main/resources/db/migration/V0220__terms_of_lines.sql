-- What was agreed on each line: a run counts whom a line sends, and no more than its funded seats. What is known already has none until the
-- view is built anew (docs/runbooks/views.md, agreements) or the agreement changes; such a line neither counts anybody nor keeps posts.
ALTER TABLE agreement_link ADD COLUMN line_terms jsonb NOT NULL DEFAULT '[]';
