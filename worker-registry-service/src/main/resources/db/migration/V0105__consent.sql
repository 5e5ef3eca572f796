-- What a worker allows others to learn, to whom, until when. Refusing or revoking has no other effect.
create table consent (
    origin_province       text        not null,
    id                    uuid        not null,
    worker_id             uuid        not null,
    version               bigint      not null check (version > 0),
    state                 text        not null check (state in ('GRANTED', 'REVOKED', 'EXPIRED')),
    purpose               text        not null check (purpose in ('SHARE_PROFILE_DEST', 'SHARE_IDENTITY_EMPLOYER', 'CONTACT',
                                                                 'TRACKING', 'TRAINING_DATA', 'EMPLOYER_INCENTIVE')),
    scope                 text[]      not null,
    basis                 text        not null check (basis in ('CONSENT', 'STATUTORY_DUTY')),
    valid_to              date,
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
create index consent_of_worker on consent (origin_province, worker_id, id);

alter table consent enable row level security;
alter table consent force row level security;
create policy consent_of_own_unit on consent to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on consent to ${app};
