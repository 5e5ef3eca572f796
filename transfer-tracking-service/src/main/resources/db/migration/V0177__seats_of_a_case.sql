-- The living seats of a case are asked for on either side: the key that begins with the origin serves one of them, and a kept plan neither.
CREATE INDEX seat_of_case ON seat (transfer_id);
