-- Keyed hashes of a worker's name: as it is written, its reading, the initials, the surname's reading, under a key of the province. They
-- answer equality and nothing else, and a token does not say of which form it is.
create table name_token (
    origin_province text  not null,
    token           bytea not null,
    worker_id       uuid  not null,
    primary key (origin_province, token, worker_id)
) partition by list (origin_province);

do $$
declare unit text;
begin
    foreach unit in array string_to_array(
        '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66', ' ')
    loop
        execute format('create table name_token_%s partition of name_token for values in (%L)', unit, unit);
    end loop;
end $$;
create index name_token_of_worker on name_token (origin_province, worker_id);

alter table name_token enable row level security;
alter table name_token force row level security;
create policy name_token_of_own_unit on name_token to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, delete on name_token to ${app};
