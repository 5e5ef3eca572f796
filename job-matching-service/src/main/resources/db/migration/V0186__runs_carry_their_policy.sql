-- By which revision of the priority policy a run goes, and how long it leaves people alone who said no: what stood on the day on which it was ordered.
ALTER TABLE matching_run
    ADD COLUMN priority          int NOT NULL DEFAULT 12345,
    ADD COLUMN priority_unit     text,
    ADD COLUMN priority_revision int,
    ADD COLUMN pause_days        int NOT NULL DEFAULT 30,
    ADD CONSTRAINT matching_run_policy CHECK ((priority_unit IS NULL) = (priority_revision IS NULL));
