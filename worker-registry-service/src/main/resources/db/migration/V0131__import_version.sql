-- The entity tag of a job, so that who asks how far it is need not be sent again what it knows.
alter table import_job add column version bigint not null default 0;
