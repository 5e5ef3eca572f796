-- Whom a kept answer is about, beside its ciphertext: whoever is given the answer again leaves the same access record as the first time.
ALTER TABLE kept_answer ADD COLUMN subjects text[] NOT NULL DEFAULT '{}';
GRANT INSERT (subjects) ON kept_answer TO ${app};
