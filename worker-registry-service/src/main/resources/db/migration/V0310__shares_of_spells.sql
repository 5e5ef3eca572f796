-- Where the work of a spell is and who gives it, as lt.spell-state.v1 tells; of spells told before, with the next word on them or when the
-- copy is built anew.
alter table worker_spell
    add column employer_id          uuid,
    add column destination_province text,
    add column division             text;

-- Work lets its employer and the office of its place see that there is a record, until thirteen months after its end.
alter table share drop constraint share_relation_check;
alter table share add constraint share_relation_check check (relation in ('AGR', 'CASE', 'SPELL'));
alter table share drop constraint share_cause_kind_check;
alter table share add constraint share_cause_kind_check check (cause_kind in ('cns', 'mat', 'trf', 'spl'));
alter table share drop constraint share_basis_check;
alter table share add constraint share_basis_check check (basis in ('CONSENT', 'STATUTORY_DUTY', 'ACCEPTED_OFFER', 'EMPLOYMENT'));
alter table share drop constraint share_check1;
alter table share add constraint a_place_where_a_site_decides check ((relation in ('CASE', 'SPELL')) = (grantee_division is not null));
alter table share add constraint employment_is_a_spell check
    ((relation = 'SPELL') = (cause_kind = 'spl') and (relation = 'SPELL') = (basis = 'EMPLOYMENT'));
alter table share add constraint employment_shows_that_there_is_a_record check (relation <> 'SPELL' or field_groups = '{F0}'::text[]);
alter table share drop constraint an_employer_has_an_offer;
alter table share add constraint an_employer_has_an_offer_or_work check
    (case basis when 'ACCEPTED_OFFER' then (grantee_employer is null) = (grantee_ref is null)
                when 'EMPLOYMENT' then grantee_ref is null -- no consent names it
                else grantee_employer is null and grantee_ref is null end);
