CREATE TABLE trip (
    origin_province       text        NOT NULL CHECK (length(origin_province) = 2),
    id                    uuid        NOT NULL,
    destination_provinces varchar[]   NOT NULL DEFAULT '{}',
    purpose               text        NOT NULL CHECK (purpose IN ('NEW_POST')),
    mode                  text        NOT NULL CHECK (mode IN ('COACH', 'TRAIN', 'FLIGHT', 'MIXED')),
    organizer             text        NOT NULL,
    state                 text        NOT NULL CHECK (state IN
        ('PLANNED', 'CONFIRMED', 'BOARDING', 'DEPARTED', 'ARRIVED', 'CLOSED', 'CANCELLED')),
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    version               bigint      NOT NULL,
    PRIMARY KEY (origin_province, id)
);

ALTER TABLE trip ENABLE ROW LEVEL SECURITY;
ALTER TABLE trip FORCE ROW LEVEL SECURITY;
CREATE POLICY trip_of_both_sides ON trip TO ${app}
    USING ((origin_province = nullif(current_setting('app.province', true), '')
            OR nullif(current_setting('app.province', true), '') = ANY (destination_provinces))
       AND nullif(current_setting('app.employer', true), '') IS NULL);
GRANT SELECT, INSERT, UPDATE ON trip TO ${app};

-- A leg is one vehicle; it never holds more riders than seats.
CREATE TABLE leg (
    origin_province text        NOT NULL,
    trip_id         uuid        NOT NULL,
    seq             int         NOT NULL CHECK (seq >= 1),
    kind            text        NOT NULL CHECK (kind IN ('DOOR_PICKUP', 'TRUNK', 'DROP_OFF')),
    from_place      text        NOT NULL,
    to_place        text        NOT NULL,
    capacity        int         NOT NULL CHECK (capacity BETWEEN 1 AND 5000),
    taken           int         NOT NULL DEFAULT 0,
    depart_at       timestamptz NOT NULL,
    arrive_at       timestamptz NOT NULL,
    vehicle_no      text        NOT NULL,
    escort          text,
    departed_at     timestamptz,
    arrived_at      timestamptz,
    PRIMARY KEY (origin_province, trip_id, seq),
    FOREIGN KEY (origin_province, trip_id) REFERENCES trip,
    CHECK (taken BETWEEN 0 AND capacity),
    CHECK (depart_at < arrive_at),
    CHECK (arrived_at IS NULL OR departed_at IS NOT NULL)
);

ALTER TABLE leg ENABLE ROW LEVEL SECURITY;
ALTER TABLE leg FORCE ROW LEVEL SECURITY;
CREATE POLICY leg_of_visible_trip ON leg TO ${app}
    USING (EXISTS (SELECT 1 FROM trip t WHERE t.origin_province = leg.origin_province AND t.id = leg.trip_id));
GRANT SELECT, INSERT, UPDATE ON leg TO ${app};

-- A seat is a place on every leg of one rider's route, on that rider's word.
CREATE TABLE seat (
    origin_province      text        NOT NULL,
    id                   uuid        NOT NULL,
    destination_province text        NOT NULL CHECK (length(destination_province) = 2),
    trip_id              uuid        NOT NULL,
    transfer_id          uuid        NOT NULL,
    worker_id            uuid        NOT NULL,
    employer_id          uuid        NOT NULL,
    board_at             int         NOT NULL,
    leave_at             int         NOT NULL CHECK (leave_at >= board_at),
    group_id             text,
    state                text        NOT NULL CHECK (state IN
        ('WAITLISTED', 'ASSIGNED', 'CHECKED_IN', 'DROPPED', 'NO_SHOW', 'RELEASED')),
    word_id              uuid        NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    version              bigint      NOT NULL,
    PRIMARY KEY (origin_province, id),
    FOREIGN KEY (origin_province, trip_id) REFERENCES trip,
    FOREIGN KEY (origin_province, transfer_id) REFERENCES transfer_case,
    FOREIGN KEY (origin_province, word_id) REFERENCES word
);

-- A case holds one living seat, whatever the trip.
CREATE UNIQUE INDEX seat_one_per_case ON seat (origin_province, transfer_id)
    WHERE state IN ('WAITLISTED', 'ASSIGNED', 'CHECKED_IN', 'NO_SHOW');
CREATE INDEX seat_trip ON seat (origin_province, trip_id, id);

ALTER TABLE seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE seat FORCE ROW LEVEL SECURITY;
CREATE POLICY seat_of_both_sides ON seat TO ${app}
    USING ((origin_province = nullif(current_setting('app.province', true), '')
            OR destination_province = nullif(current_setting('app.province', true), ''))
       AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE ON seat TO ${app};

-- A rider checks in once per leg, however often the list is sent.
CREATE TABLE check_in (
    origin_province text        NOT NULL,
    trip_id         uuid        NOT NULL,
    leg_seq         int         NOT NULL,
    worker_id       uuid        NOT NULL,
    checked_in_at   timestamptz NOT NULL,
    PRIMARY KEY (origin_province, trip_id, leg_seq, worker_id),
    FOREIGN KEY (origin_province, trip_id, leg_seq) REFERENCES leg
);

ALTER TABLE check_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_in FORCE ROW LEVEL SECURITY;
CREATE POLICY check_in_of_origin ON check_in TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT ON check_in TO ${app};

-- The list of riders as it stood when the trunk departed; a later edit is a correction in another row.
CREATE TABLE manifest (
    origin_province text        NOT NULL,
    trip_id         uuid        NOT NULL,
    sealed_at       timestamptz NOT NULL,
    sha256          text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content         text        NOT NULL,
    PRIMARY KEY (origin_province, trip_id),
    FOREIGN KEY (origin_province, trip_id) REFERENCES trip
);

ALTER TABLE manifest ENABLE ROW LEVEL SECURITY;
ALTER TABLE manifest FORCE ROW LEVEL SECURITY;
CREATE POLICY manifest_of_visible_trip ON manifest TO ${app}
    USING (EXISTS (SELECT 1 FROM trip t WHERE t.origin_province = manifest.origin_province AND t.id = manifest.trip_id));
GRANT SELECT, INSERT ON manifest TO ${app};
