-- Two records of one person in one unit: the merged one is kept as it is and names the one that speaks for it. What rested on it, and
-- rests on the other one since, is noted, so that it comes back when the merge is undone.
alter table worker add column merged_into uuid;
call keep_history('worker');
create index worker_merged_into on worker (origin_province, merged_into) where merged_into is not null;

create table worker_merge (
    origin_province text        not null,
    worker_id       uuid        not null, -- the merged one
    into_worker_id  uuid        not null,
    former_state    text        not null,
    intents         uuid[]      not null,
    consents        uuid[]      not null,
    evidences       text[]      not null,
    merged_at       timestamptz not null,
    primary key (origin_province, worker_id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade
);
create index worker_merge_into on worker_merge (origin_province, into_worker_id);
alter table worker_merge enable row level security;
alter table worker_merge force row level security;
create policy worker_merge_of_own_unit on worker_merge to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy worker_merge_for_functions on worker_merge for select to ${owner} using (true);
grant select, insert, delete on worker_merge to ${app};
grant update (worker_id) on evidence to ${app};

-- Whether an office has looked at both records and found one person.
create function same_person(one uuid, other uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    return exists (
        select from duplicate_case c
        where c.origin_province = unit and c.kind = 'PROBABLE' and c.outcome = 'SAME_PERSON'
          and (c.holder_worker_id = one and c.other_worker_id = other or c.holder_worker_id = other and c.other_worker_id = one));
end $$;
create unique index duplicate_case_of_pair on duplicate_case (origin_province, holder_worker_id, other_worker_id)
    where other_worker_id is not null;
create index duplicate_case_of_other on duplicate_case (origin_province, other_worker_id) where other_worker_id is not null;
revoke all on function same_person(uuid, uuid) from public;
grant execute on function same_person(uuid, uuid) to ${app};
