-- A cohort that is small is found without walking through all the others. Ordinary people are in none of these.
create index worker_new_growth on worker (id) where new_growth;
create index worker_new_growth_alone on worker (id) where new_growth and assistance_owner_cipher is null;
create index worker_student on worker (id) where student;
create index worker_assisted on worker (id) where assistance_owner_cipher is not null;
