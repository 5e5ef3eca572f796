-- Where the job orders stand, as lt.joborder-state.v1 tells: a course cites one that is open. Orders are about nobody; every unit may ask for
-- one, and the news of a unit is written under that unit. The copy is built anew from the topic at any time.
create table known_job_order (
    destination_province text   not null check (destination_province ~ '^[0-9]{2}$'),
    id                   uuid   not null,
    version              bigint not null,
    state                text   not null,
    primary key (destination_province, id)
);
create index known_job_order_by_id on known_job_order (id);

alter table known_job_order enable row level security;
alter table known_job_order force row level security;
create policy known_job_order_for_everybody on known_job_order for select to ${app} using (true);
create policy known_job_order_told on known_job_order for insert to ${app}
    with check (destination_province = nullif(current_setting('app.province', true), ''));
create policy known_job_order_told_again on known_job_order for update to ${app}
    using (destination_province = nullif(current_setting('app.province', true), ''))
    with check (destination_province = nullif(current_setting('app.province', true), ''));
create policy known_job_order_forgotten on known_job_order for delete to ${app}
    using (destination_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update, delete on known_job_order to ${app};
