-- Those who want to go together share an id that says nothing of them: events carry it. What was written there before becomes such an id, the
-- same for all who wrote the same in a unit, in the past of their wishes too.
alter table intent no force row level security;
alter table intent_history no force row level security;
with ids as materialized (
    select said.origin_province, said.group_id, 'grp-' || gen_random_uuid() as id
    from (select origin_province, group_id from intent where group_id is not null
          union
          select origin_province, group_id from intent_history where group_id is not null) as said),
past as (
    update intent_history h set group_id = ids.id from ids
    where h.origin_province = ids.origin_province and h.group_id = ids.group_id)
update intent i set group_id = ids.id from ids
where i.origin_province = ids.origin_province and i.group_id = ids.group_id;
alter table intent force row level security;
alter table intent_history force row level security;
