-- What persons ask about their own data, on their word. Erasure takes from the worker's row all that names the person; the skeleton stays.
alter table worker alter column content_key drop not null;

create table subject_request (
    origin_province   text        not null,
    id                uuid        not null,
    worker_id         uuid        not null,
    version           bigint      not null check (version > 0),
    type              text        not null check (type in ('ERASE')),
    state             text        not null check (state in ('ACCEPTED', 'DONE', 'REFUSED', 'FAILED')),
    reason            text,
    word_by           text        not null,
    word_at           timestamptz not null,
    word_place        text,
    word_language     text,
    word_evidence_ref text        not null,
    word_recorded_by  text        not null,
    word_recorded_org text        not null,
    created_at        timestamptz not null,
    ended_at          timestamptz,
    primary key (origin_province, id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade
);
create unique index subject_request_one_open on subject_request (origin_province, worker_id, type) where state = 'ACCEPTED';

alter table subject_request enable row level security;
alter table subject_request force row level security;
create policy subject_request_of_own_unit on subject_request to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on subject_request to ${app};

-- Lines of an erased person are made blank, their results lose the hash. The pieces keep their places.
grant update (body) on import_piece to ${app};
create index import_result_of_worker on import_result (origin_province, worker_id) where id_key is not null;

-- The identity of an erased worker of the calling unit is nobody's any more. Claims of other units on the person end with it.
alter table duplicate_case alter column id_key drop not null;
create function release_identity(keys bytea[], worker uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    delete from identity_index where id_key = any (keys) and worker_id = worker and origin_province = unit;
    update duplicate_case set id_key = null, state = 'RESOLVED', version = version + 1
    where holder_province = unit and holder_worker_id = worker and id_key = any (keys);
end $$;
revoke all on function release_identity(bytea[], uuid) from public;
grant execute on function release_identity(bytea[], uuid) to ${app};

-- The last time the list of erasures was carried out again, after a restore.
create table erasure_pass (
    only_row   boolean     primary key default true check (only_row),
    id         uuid        not null,
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    listed     bigint      not null default 0,
    erased     bigint      not null default 0,
    ordered_at timestamptz not null default clock_timestamp(),
    ended_at   timestamptz
);
grant select, insert, update on erasure_pass to ${app};
