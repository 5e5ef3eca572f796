-- What else an order says: the agreement by which a firm lends its people, what it is linked with, and why the office gave it back.
ALTER TABLE job_order
    ADD COLUMN dispatch_reference text,
    ADD COLUMN guarantee_id       uuid,
    ADD COLUMN brand_id           uuid,
    ADD COLUMN returned_at        timestamptz,
    ADD COLUMN returned_reasons   text[] NOT NULL DEFAULT '{}',
    ADD COLUMN returned_note      text;
