-- A person asks for a copy of everything that the register holds about the person. The copy is a file in encrypted pieces, kept for days;
-- it was sealed by the keys of one unit, and one that moved with the person to another unit is not opened any more.
alter table subject_request drop constraint subject_request_type_check;
alter table subject_request add constraint subject_request_type_check check (type in ('ERASE', 'EXPORT'));
alter table subject_request add column file_until timestamptz;

create table subject_copy_piece (
    origin_province text        not null,
    request_id      uuid        not null,
    number          integer     not null check (number > 0),
    sealed_for      text        not null, -- the unit whose key it is
    body            bytea       not null,
    written_at      timestamptz not null,
    until           timestamptz not null,
    primary key (origin_province, request_id, number),
    foreign key (origin_province, request_id) references subject_request (origin_province, id) on update cascade
);
alter table subject_copy_piece alter column body set storage external;
create index subject_copy_piece_due on subject_copy_piece (until);
create index subject_request_of_worker on subject_request (origin_province, worker_id, id);

alter table subject_copy_piece enable row level security;
alter table subject_copy_piece force row level security;
create policy subject_copy_piece_of_own_unit on subject_copy_piece to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy subject_copy_piece_for_engine on subject_copy_piece to ${engine} using (true);
grant select, insert, delete on subject_copy_piece to ${app};
grant select (origin_province, request_id, number, until), delete on subject_copy_piece to ${engine};

-- The cases in which a worker of the calling unit is the one that is claimed, or one of two that look alike. What others wrote as their
-- reasons and evidence is theirs, and which unit claims the worker is told from the day on which the sides may know each other.
create function duplicates_of_worker(workers uuid[])
    returns table (id uuid, kind text, state text, grounds text[], claimed_by text, outcome text, opened_at timestamptz, due_at timestamptz,
                   escalated_at timestamptz, resolved_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id, c.kind, c.state, c.grounds, case when c.named_at <= now() then c.origin_province end, c.outcome, c.opened_at, c.due_at,
           c.escalated_at, c.resolved_at
    from duplicate_case c
    where c.holder_province = nullif(current_setting('app.province', true), '')
      and (c.holder_worker_id = any (workers) or c.origin_province = c.holder_province and c.other_worker_id = any (workers))
    order by c.id
$$;
create index duplicate_case_of_held on duplicate_case (holder_province, holder_worker_id);

-- The moves of a worker of the calling unit, with the word by which one was asked for. Units that asked for the person in vain are named
-- only where this unit was told.
create function moves_of_worker(workers uuid[])
    returns table (id uuid, state text, started_by text, from_province text, to_province text, to_division text, created_at timestamptz,
                   due_at timestamptz, decided_at timestamptz, decided_org text, word_by text, word_at timestamptz, word_place text,
                   word_language text, word_evidence_ref text, word_recorded_by text, word_recorded_org text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.id, r.state, r.started_by, r.from_province, r.to_province, r.to_division, r.created_at, r.due_at, r.decided_at, r.decided_org,
           r.word_by, r.word_at, r.word_place, r.word_language, r.word_evidence_ref, r.word_recorded_by, r.word_recorded_org
    from relocation r
    where r.worker_id = any (workers)
      and nullif(current_setting('app.province', true), '') in (r.from_province, r.to_province)
      and (r.started_by <> 'NEW' or r.state = 'ACCEPTED' or r.from_province = nullif(current_setting('app.province', true), ''))
    order by r.id
$$;
do $$
declare f text;
begin
    foreach f in array array['duplicates_of_worker(uuid[])', 'moves_of_worker(uuid[])'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}', f);
    end loop;
end $$;
