-- A partition is one province, so a key that begins with it compares what is the same for everybody first, at each step down its tree.
alter table worker drop constraint worker_origin_province_source_system_source_record_id_key;
alter table worker add constraint worker_of_source unique (source_record_id, source_system, origin_province);
drop index worker_of_county;
create index worker_of_county on worker (registration_division, id);
drop index worker_of_phone;
create index worker_of_phone on worker (phone_key) where phone_key is not null;
