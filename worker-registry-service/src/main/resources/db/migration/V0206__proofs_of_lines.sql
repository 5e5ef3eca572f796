-- The proof that a line rests on: another person's line of the same file must not rest on it.
alter table import_result add column proof uuid;
create index import_result_of_proof on import_result (origin_province, job_id, proof) where proof is not null;
