-- A passport that was exchanged for another service opens one answer about people, whichever replica is asked.
create table used_passport (
    origin_province text        not null, -- of the caller
    sha256          bytea       not null,
    until           timestamptz not null, -- from when it is worthless anyway
    primary key (origin_province, sha256)
);
create index used_passport_ended on used_passport (origin_province, until);
alter table used_passport enable row level security;
alter table used_passport force row level security;
create policy used_passport_of_own_unit on used_passport to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, delete on used_passport to ${app};
