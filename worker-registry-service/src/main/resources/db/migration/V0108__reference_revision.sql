-- Reference lists by list, unit and revision; public data, the same for everyone. Published revisions are never changed.
create table reference_revision (
    list         text        not null,
    unit         text        not null,
    revision     integer     not null,
    valid_from   date        not null,
    valid_to     date,
    state        text        not null check (state in ('DRAFT', 'PENDING', 'PUBLISHED', 'SUPERSEDED')),
    source       text        not null,
    items        text        not null check (items is json array),
    published_at timestamptz not null,
    primary key (list, unit, revision)
);
grant select, insert, update on reference_revision to ${app};
