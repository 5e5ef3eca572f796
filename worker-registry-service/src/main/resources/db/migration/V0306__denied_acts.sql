-- Why an act came to an end, where the word that ended it says more than that the worker wanted it so: the worker denies it. Past versions
-- keep it too.
do $$
declare
    kept text;
begin
    foreach kept in array array['intent', 'consent', 'enrollment'] loop
        execute format('alter table %I add column end_reason text'
                       ' check (end_reason is null or end_reason = ''DENIED'' and end_word_by is not null)', kept);
    end loop;
end $$;
call keep_history('intent');
call keep_history('consent');
call keep_history('enrollment');
