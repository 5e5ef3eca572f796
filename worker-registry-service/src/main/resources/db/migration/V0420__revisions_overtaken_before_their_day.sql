-- An approved revision that a later number overtakes before its first day is superseded without ever having been in force.
alter table reference_revision
    drop constraint published_at_known,
    add constraint published_at_known check (state <> 'PUBLISHED' or published_at is not null);
