-- One row per person registered in a unit. Personal values are ciphertexts (AES-256-GCM, bound to table, column and row);
-- equality is asked of the keyed hash only. The content key tells whether a submitted record says anything new.
create table worker (
    origin_province       text        not null check (origin_province ~ '^[0-9]{2}$'),
    id                    uuid        not null,
    version               bigint      not null check (version > 0),
    state                 text        not null check (state in ('PENDING', 'PENDING_STUDENT', 'ACTIVE', 'SUSPENDED', 'RELOCATING',
                                                               'MERGED', 'DECEASED', 'ARCHIVED', 'ERASED')),
    id_type               text        not null check (id_type in ('RESIDENT_ID')),
    id_number_cipher      bytea,
    id_number_key         bytea,
    name_cipher           bytea,
    phone_cipher          bytea,
    address_cipher        bytea,
    content_key           bytea       not null,
    sex                   text        not null check (sex in ('1', '2')),
    birth_date            date        not null,
    registration_division text        not null check (registration_division ~ '^[0-9]{6}$'),
    residence_division    text        check (residence_division ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
    categories            text        not null check (categories is json array),
    labor_capacity        text        not null check (labor_capacity in ('NORMAL', 'SKILLED', 'WEAK_OR_SEMI', 'LOST', 'NONE')),
    mobility              text        not null check (mobility in ('ANYWHERE', 'IN_PROVINCE', 'IN_COUNTY', 'VILLAGE_ONLY')),
    cannot_leave_reasons  text[]      not null,
    education             text        not null,
    skills                text        not null check (skills is json array),
    languages             text[]      not null,
    attestation           text        not null check (attestation in ('SELF', 'VILLAGE', 'COUNTY', 'STATION', 'SYSTEM')),
    source_system         text        not null,
    source_record_id      text        not null,
    created_at            timestamptz not null,
    created_by            text        not null,
    updated_at            timestamptz not null,
    updated_by            text        not null,
    primary key (origin_province, id),
    unique (origin_province, id_number_key),
    unique (origin_province, source_system, source_record_id)
) partition by list (origin_province);

-- 31 provinces and 66, the Xinjiang Production and Construction Corps.
do $$
declare unit text;
begin
    foreach unit in array string_to_array(
        '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66', ' ')
    loop
        execute format('create table worker_%s partition of worker for values in (%L)', unit, unit);
    end loop;
end $$;

alter table worker enable row level security;
alter table worker force row level security;
create policy worker_of_own_unit on worker to ${app}
    using (origin_province = nullif(current_setting('app.province', true), '')
           and starts_with(registration_division, coalesce(current_setting('app.prefix', true), '')))
    with check (origin_province = nullif(current_setting('app.province', true), '')
                and starts_with(registration_division, coalesce(current_setting('app.prefix', true), '')));
grant select, insert, update on worker to ${app};
