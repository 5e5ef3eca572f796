-- The rest of what is known of a worker, and of every version who made it, by which operation and why. An attestation stands only of a fact
-- that somebody else vouches for than the one who vouches for the record.
alter table worker
    add column phone_key                bytea,
    add column alternate_contact_cipher bytea,
    add column emergency_contact_cipher bytea,
    add column assistance_owner_cipher  bytea,
    add column capacity_detail          text    check (capacity_detail in ('WEAK', 'SEMI')),
    add column new_growth               boolean not null default false,
    add column student                  boolean not null default false,
    add column protected                boolean not null default false,
    add column attestations             text    not null default '[]' check (attestations is json array),
    add column client_id                uuid, -- made by the device that took the record down without a network
    add column operation                text,
    add column actor                    text,
    add column reason_cipher            bytea;
alter table worker add constraint worker_detail_of_capacity
    check (capacity_detail is null or labor_capacity = 'WEAK_OR_SEMI');

-- Files bring neither; whoever registers without a network finds its own record again.
create unique index worker_client on worker (origin_province, client_id) where client_id is not null;
