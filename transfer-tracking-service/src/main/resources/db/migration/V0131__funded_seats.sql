-- The line of an agreement that a case rests on, and the funded seat that it has there. A seat is held while the worker
-- is SCHEDULED, or missing until the trip closes, and used once the worker has set out; the CHECKs fail every way out
-- that forgets to give it back.
ALTER TABLE transfer_case
    ADD COLUMN agreement_line_id uuid,
    ADD COLUMN funded_seat text NOT NULL DEFAULT 'NONE' CHECK (funded_seat IN ('NONE', 'HELD', 'USED')),
    ADD CONSTRAINT transfer_case_funded_by_a_line CHECK (funded_seat = 'NONE' OR agreement_line_id IS NOT NULL),
    ADD CONSTRAINT transfer_case_seat_held_while_scheduled
        CHECK (funded_seat <> 'HELD' OR state IN ('SCHEDULED', 'NO_SHOW')),
    ADD CONSTRAINT transfer_case_seat_used_on_the_way
        CHECK (funded_seat <> 'USED'
            OR state NOT IN ('OPENED', 'CONTRACTED', 'READY', 'SCHEDULED', 'NO_SHOW', 'CANCELLED'));

-- A rider may travel without a funded seat, although the case rests on a line.
ALTER TABLE seat ADD COLUMN funded boolean NOT NULL DEFAULT true;
