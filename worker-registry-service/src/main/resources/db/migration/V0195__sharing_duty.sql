-- Laws that oblige origin offices to share facts of workers with destination offices. Empty until the nation enters one. Everybody reads
-- them; two persons of the national office make one: what the first writes is a proposal until a second one writes the same.
create table sharing_duty (
    code                  text        not null primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version               bigint      not null check (version > 0),
    legal_text            text,
    field_groups          text[],
    valid_to              date,
    author                text,
    approved_by           text,
    approved_at           timestamptz,
    proposed_legal_text   text,
    proposed_field_groups text[],
    proposed_valid_to     date,
    proposed_by           text,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    constraint two_persons check (approved_by <> author),
    constraint approved_as_a_whole check (num_nulls(legal_text, field_groups, valid_to, author, approved_by, approved_at) in (0, 6)),
    constraint proposed_as_a_whole
        check (num_nulls(proposed_legal_text, proposed_field_groups, proposed_valid_to, proposed_by) in (0, 4)),
    constraint something_is_said check (legal_text is not null or proposed_legal_text is not null),
    constraint never_shared
        check (not (coalesce(field_groups, '{}') || coalesce(proposed_field_groups, '{}')) && array['F3', 'F4', 'F5', 'F8', 'F9'])
);

alter table sharing_duty enable row level security;
alter table sharing_duty force row level security;
create policy sharing_duty_for_all on sharing_duty for select to ${app} using (true);
create policy sharing_duty_by_the_nation on sharing_duty for insert to ${app}
    with check (nullif(current_setting('app.province', true), '') = '00');
create policy sharing_duty_changed_by_the_nation on sharing_duty for update to ${app}
    using (nullif(current_setting('app.province', true), '') = '00')
    with check (nullif(current_setting('app.province', true), '') = '00');
grant select, insert, update on sharing_duty to ${app};
create policy sharing_duty_for_engine on sharing_duty for select to ${engine} using (true);
grant select (code, valid_to) on sharing_duty to ${engine};
