-- A dry run takes each line back, and yet has to know whom the lines before it have put into a household. In rows of their own, because
-- under row-level security no index finds a worker inside of an array.
create table import_named (
    origin_province text   not null,
    job_id          uuid   not null,
    worker_id       uuid   not null,
    line            bigint not null,
    primary key (origin_province, job_id, worker_id, line)
);

alter table import_named enable row level security;
alter table import_named force row level security;
create policy import_named_of_own_unit on import_named to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy import_named_for_engine on import_named to ${engine} using (true);
grant select, insert, delete on import_named to ${app};
grant select (origin_province, job_id, worker_id, line), delete on import_named to ${engine};
