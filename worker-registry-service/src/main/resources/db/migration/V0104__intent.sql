-- What a worker wishes. At most one that is not closed, for each worker.
create table intent (
    origin_province       text        not null,
    id                    uuid        not null,
    worker_id             uuid        not null,
    version               bigint      not null check (version > 0),
    state                 text        not null check (state in ('OPEN', 'MATCHED', 'IN_TRANSFER', 'EMPLOYED', 'WITHDRAWN', 'EXPIRED')),
    work_forms            text[]      not null,
    occupations           text[]      not null,
    destinations          text[]      not null,
    wage_min_fen          bigint      not null check (wage_min_fen >= 0),
    earliest_start        date,
    latest_start          date,
    lodging_needed        boolean     not null,
    group_id              text,
    ranked_job_order_ids  text[]      not null check (cardinality(ranked_job_order_ids) <= 10),
    weights               text        check (weights is json object),
    valid_to              date        not null,
    match_id              uuid,
    accept_seq            bigint,
    word_by               text        not null,
    word_at               timestamptz not null,
    word_place            text,
    word_language         text,
    word_evidence_ref     text        not null,
    word_recorded_by      text        not null,
    word_recorded_org     text        not null,
    end_word_by           text,
    end_word_at           timestamptz,
    end_word_place        text,
    end_word_language     text,
    end_word_evidence_ref text,
    end_word_recorded_by  text,
    end_word_recorded_org text,
    created_at            timestamptz not null,
    created_by            text        not null,
    updated_at            timestamptz not null,
    updated_by            text        not null,
    primary key (origin_province, id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade
);
create unique index intent_one_not_closed on intent (origin_province, worker_id)
    where state in ('OPEN', 'MATCHED', 'IN_TRANSFER');
create index intent_of_worker on intent (origin_province, worker_id, id);
create index intent_of_match on intent (origin_province, match_id) where match_id is not null;

alter table intent enable row level security;
alter table intent force row level security;
create policy intent_of_own_unit on intent to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on intent to ${app};
