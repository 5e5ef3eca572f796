-- A revision is written by one person and approved by another before it comes into force. Its version counts the changes of the list
-- in its unit. Everybody reads; the nation's rows are written under its own scope, a unit's under that of the unit.
alter table reference_revision
    alter column published_at drop not null,
    add column version     bigint,
    add column author      text        not null default 'release',
    add column written_at  timestamptz not null default now(),
    add column approved_by text,
    add column approved_at timestamptz;

update reference_revision r
set version = numbered.version, written_at = r.published_at, approved_by = 'release', approved_at = r.published_at
from (select list, unit, revision, row_number() over (partition by list, unit order by revision) as version
      from reference_revision) as numbered
where numbered.list = r.list and numbered.unit = r.unit and numbered.revision = r.revision;

-- Only the newest was in force.
update reference_revision r
set state = 'SUPERSEDED'
where exists (select from reference_revision n where n.list = r.list and n.unit = r.unit and n.revision > r.revision);

alter table reference_revision
    alter column version set not null,
    alter column author drop default,
    alter column written_at drop default,
    add constraint two_persons check (approved_by <> author or author = 'release'),
    add constraint approved_before_published check (state = 'DRAFT' or approved_by is not null),
    add constraint published_at_known check (state in ('DRAFT', 'PENDING') or published_at is not null);
create unique index one_reference_revision_in_force on reference_revision (list, unit) where state = 'PUBLISHED';

alter table reference_revision enable row level security;
alter table reference_revision force row level security;
create policy reference_revision_for_all on reference_revision for select to ${app} using (true);
create policy reference_revision_by_its_unit on reference_revision for insert to ${app}
    with check (unit = nullif(current_setting('app.province', true), ''));
create policy reference_revision_changed_by_its_unit on reference_revision for update to ${app}
    using (unit = nullif(current_setting('app.province', true), ''))
    with check (unit = nullif(current_setting('app.province', true), ''));
