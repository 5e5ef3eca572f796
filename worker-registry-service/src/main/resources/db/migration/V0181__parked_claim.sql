-- The record that waits in a case, encrypted, so that it can be applied when the case is decided, however long its file is gone.
create table parked_claim (
    origin_province text        not null,
    duplicate_id    uuid        not null,
    body            bytea       not null,
    org             text        not null,
    created_at      timestamptz not null,
    primary key (origin_province, duplicate_id),
    foreign key (origin_province, duplicate_id) references duplicate_case (origin_province, id)
);
alter table parked_claim enable row level security;
alter table parked_claim force row level security;
create policy parked_claim_of_own_unit on parked_claim to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy parked_claim_for_the_clock on parked_claim for select to ${engine} using (true);
grant select, insert, update, delete on parked_claim to ${app};
grant select (origin_province, duplicate_id) on parked_claim to ${engine};

-- The lines of files that wait in a case.
create index import_result_parked on import_result (origin_province, duplicate_id) where status = 'parked';
