-- Two indexes serve the four forms of a name: the whole name is looked for by its letters among those of its surname, and how it has to
-- be written is read from the rows found. Before, each form was an index of its own, and each new worker four entries at places that
-- chance decides. Which hash is of which form nobody can tell from what was kept; what is missing is made by the next rotation of the key.
drop table name_token;
create table name_token (
    origin_province text  not null,
    worker_id       uuid  not null,
    written         bytea not null,
    letters         bytea not null,
    initials        bytea not null,
    surname         bytea not null,
    primary key (origin_province, worker_id)
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
-- A partition is one province, so the keys need not begin with it.
create index name_token_whole on name_token (surname, letters);
create index name_token_initials on name_token (initials);

alter table name_token enable row level security;
alter table name_token force row level security;
create policy name_token_of_own_unit on name_token to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update, delete on name_token to ${app};
create policy name_token_moving on name_token to ${owner}
    using (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
