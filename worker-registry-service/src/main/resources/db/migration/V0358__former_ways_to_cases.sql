-- What V0356 replaced.
set local lock_timeout = '5s';
drop index duplicate_case_of_held;
drop index duplicate_case_of_other;
