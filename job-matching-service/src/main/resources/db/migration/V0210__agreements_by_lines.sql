-- Which lines of an agreement are in force: an order names the line that its workers come by, and the office that sends them reads such an
-- order as its own. What is known already has none until the view is built anew (docs/runbooks/views.md, agreements) or the agreement changes.
ALTER TABLE agreement_link ADD COLUMN lines uuid[] NOT NULL DEFAULT '{}';
