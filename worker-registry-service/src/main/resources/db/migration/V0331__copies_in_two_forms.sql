-- A copy lies here in two forms: one that the person alone fetches, and one for the office that hands it over, without what the office may not
-- learn of the person. What was made before has only the first: an office asks anew. The default is for a replica that
-- knows of no forms yet.
alter table subject_copy_piece
    add column form text not null default 'OWN' check (form in ('OWN', 'OFFICE')),
    drop constraint subject_copy_piece_pkey,
    add primary key (origin_province, request_id, form, number);
