-- The state on lt.candidate.v1 is made of worker, open intent and consents in force. Its own counter, raised in the
-- transaction of every change of any part, orders what consumers see; raising it also serializes two changes of one worker.
create table candidate_counter (
    origin_province text   not null,
    worker_id       uuid   not null,
    version         bigint not null,
    primary key (origin_province, worker_id)
);
alter table candidate_counter enable row level security;
alter table candidate_counter force row level security;
create policy candidate_counter_of_own_unit on candidate_counter to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on candidate_counter to ${app};
