-- What is found by an erasure, in whatever unit it stands. A transaction of its own: it holds up who writes cases, and waits for nobody else.
create index duplicate_case_of_worker on duplicate_case (holder_worker_id);
create index duplicate_case_of_second on duplicate_case (other_worker_id) where other_worker_id is not null;
