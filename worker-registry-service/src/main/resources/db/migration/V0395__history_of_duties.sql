-- What a duty to share said before, and which persons wrote it. Everybody reads the past of what everybody reads. Whose hand changed a duty last
-- is known of those that are proposed, and of those on which nobody has written since they were approved.
alter table sharing_duty
    add column origin_province text not null default '00' check (origin_province = '00'),
    add column id uuid not null default gen_random_uuid() unique,
    add column updated_by text;
alter table sharing_duty no force row level security;
update sharing_duty set updated_by = coalesce(proposed_by, case when approved_at = updated_at then approved_by end);
alter table sharing_duty force row level security;
call note_changes('sharing_duty');
call keep_history('sharing_duty');
create policy sharing_duty_history_for_all on sharing_duty_history for select to ${app} using (true);
grant select on sharing_duty_history to ${app};
