-- One proof serves one adult: a list that a village head signed for many is no word of theirs.
create table evidence (
    origin_province text not null,
    evidence_ref    text not null,
    worker_id       uuid not null,
    primary key (origin_province, evidence_ref)
);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_of_own_unit on evidence to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert on evidence to ${app};
