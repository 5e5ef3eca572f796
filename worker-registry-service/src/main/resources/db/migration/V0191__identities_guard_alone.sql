-- One person, one owner: the national index says so for the unit as well, and nobody looks a worker up by the hash in the row. A second
-- unique key costs each new worker an entry of some 80 bytes, at a place that chance decides.
alter table worker drop constraint worker_origin_province_id_number_key_key;
