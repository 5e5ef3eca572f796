-- The lines of a piece are packed before they are encrypted; those of pieces that were stored before are not.
alter table import_piece add column packed boolean not null default false;
grant update (packed) on import_piece to ${app};
