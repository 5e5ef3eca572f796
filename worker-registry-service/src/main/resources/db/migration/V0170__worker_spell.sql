-- The spells of work of our workers, as lt.spell-state.v1 tells them: a copy that is built anew from the topic at any time.
create table worker_spell (
    origin_province text   not null,
    spell_id        uuid   not null,
    worker_id       uuid   not null,
    version         bigint not null check (version > 0),
    state           text   not null,
    work_form       text   not null,
    start_on        date   not null,
    end_on          date,
    primary key (origin_province, spell_id)
);
create index worker_spell_of_worker on worker_spell (origin_province, worker_id, start_on);

alter table worker_spell enable row level security;
alter table worker_spell force row level security;
create policy worker_spell_of_own_unit on worker_spell to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update, delete on worker_spell to ${app};
