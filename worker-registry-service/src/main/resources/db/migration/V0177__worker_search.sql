-- Two ways to find workers. A county's office turns its pages in this index, whatever else it filters by; one number is asked for exactly.
create index worker_of_county on worker (origin_province, registration_division, id);
create index worker_of_phone on worker (origin_province, phone_key) where phone_key is not null;
