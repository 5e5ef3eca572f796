-- A piece may be read before its turn; that it is still the same is seen by the number of its writing.
alter table import_piece add column writing bigint not null default 1;
grant update (writing) on import_piece to ${app};
