-- Rows come in the order of a sequence, nobody changes them, and all readers ask by transaction; the key of day and number served nobody.
ALTER TABLE outbox DROP CONSTRAINT outbox_pkey;
