-- Through which event a match was found, and how far its way led: the funnel from those who came to those who stayed counts these, and an exit
-- leaves them. The days of work are noted beside the match and are no version of it. Matches from before have taken no such steps.
ALTER TABLE matching_run
    ADD COLUMN found_through        text   NOT NULL DEFAULT 'OFFICE',
    ADD COLUMN recruitment_event_id uuid,
    ADD COLUMN job_order_ids        uuid[] NOT NULL DEFAULT '{}';

ALTER TABLE match
    ADD COLUMN recruitment_event_id uuid,
    ADD COLUMN applied_at           timestamptz,
    ADD COLUMN offered_at           timestamptz,
    ADD COLUMN placed_at            timestamptz,
    ADD COLUMN started_on           date,
    ADD COLUMN left_on              date;

-- Whoever moves a match, and in whichever way it came about: a state stands for the steps before it.
CREATE FUNCTION note_steps() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW.applied_at := coalesce(NEW.applied_at, NEW.updated_at);
    IF NEW.state NOT IN ('WORKER_ACCEPTED', 'MUTUAL') THEN
        NEW.offered_at := coalesce(NEW.offered_at, NEW.updated_at);
    END IF;
    IF NEW.state = 'PLACED' THEN
        NEW.placed_at := coalesce(NEW.placed_at, NEW.updated_at);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER note_steps BEFORE INSERT OR UPDATE OF state ON match FOR EACH ROW
    WHEN (NEW.state IN ('WORKER_ACCEPTED', 'MUTUAL', 'OFFERED', 'OFFER_ACCEPTED', 'TRANSFER_OPENED', 'PLACED'))
    EXECUTE FUNCTION note_steps();
