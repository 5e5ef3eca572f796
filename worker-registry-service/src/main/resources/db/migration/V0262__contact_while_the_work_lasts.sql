-- Whom to call in an emergency is told while the work lasts: the step ON_POST is taken back where a case is over. Which of the others were
-- left since is told with what happens in them next.
alter table share no force row level security;
update share set step = 'SCHEDULED' where step = 'ON_POST' and valid_to is not null;
alter table share force row level security;
