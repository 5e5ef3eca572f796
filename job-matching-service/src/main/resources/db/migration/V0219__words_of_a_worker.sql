-- The words of a worker are read the newest first, by the worker and those who speak for them.
CREATE INDEX match_decision_of_worker ON match_decision (origin_province, worker_id, word_at, id);
