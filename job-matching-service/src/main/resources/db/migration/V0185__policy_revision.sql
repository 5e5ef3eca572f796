-- Numbers that units set for themselves: a value from a day on, written by one person and approved by another. Everybody reads; the nation's rows
-- are written under its own scope, a unit's under that of the unit. No value is ever changed. A value is a number of days, or what its policy says.
create table policy_revision (
    policy      text        not null,
    unit        text        not null check (unit ~ '^[0-9]{2}$'),
    revision    integer     not null check (revision > 0),
    version     bigint      not null,
    state       text        not null check (state in ('DRAFT', 'APPROVED')),
    days        integer     not null check (days > 0),
    valid_from  date        not null,
    source      text        not null,
    author      text        not null,
    written_at  timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    primary key (policy, unit, revision),
    check (approved_by <> author),
    check ((state = 'APPROVED') = (approved_by is not null and approved_at is not null))
);

alter table policy_revision enable row level security;
alter table policy_revision force row level security;
create policy policy_revision_for_all on policy_revision for select to ${app} using (true);
create policy policy_revision_by_its_unit on policy_revision for insert to ${app}
    with check (unit = nullif(current_setting('app.province', true), ''));
create policy policy_revision_changed_by_its_unit on policy_revision for update to ${app}
    using (unit = nullif(current_setting('app.province', true), '') and state = 'DRAFT')
    with check (unit = nullif(current_setting('app.province', true), ''));
grant select, insert, update (state, version, approved_by, approved_at) on policy_revision to ${app};
