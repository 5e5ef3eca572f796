-- What school and courses made of a person, and what was done for one, rests on the record that speaks for the person after a merge, and is
-- noted, so that it comes back when the merge is undone. Lines of the ledger change hands and nothing else of theirs changes.
alter table worker_merge
    add column enrollments uuid[] not null default '{}',
    add column students    uuid[] not null default '{}',
    add column measures    uuid[] not null default '{}';
grant update (enrollments, students, measures) on worker_merge to ${app};
grant update (worker_id) on assistance_record to ${app};
