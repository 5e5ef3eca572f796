-- Who besides its own office may see what of a worker, and why. A row for AGR stands while a consent and an open wish do; whether it
-- opens anything is asked of the agreements at every reading, so that one that is suspended closes all at once. A row for CASE comes with
-- a match or a case; until the offer is accepted it needs the consent, and is closed in the transaction that revokes it.
create table share (
    origin_province  text        not null check (origin_province ~ '^[0-9]{2}$'),
    id               uuid        not null default uuidv7(),
    worker_id        uuid        not null,
    relation         text        not null check (relation in ('AGR', 'CASE')),
    cause_kind       text        not null check (cause_kind in ('cns', 'mat', 'trf')),
    cause            uuid        not null, -- the consent, the match or the case
    version          bigint      not null, -- of the cause, as last told
    grantee_unit     text        not null check (grantee_unit ~ '^[0-9]{2}$'),
    grantee_division text        check (grantee_division ~ '^[0-9]{6}$'), -- the site of work; none where the agreement says how far it reaches
    field_groups     text[]      not null,
    basis            text        not null check (basis in ('CONSENT', 'STATUTORY_DUTY', 'ACCEPTED_OFFER')),
    duty_code        text        references sharing_duty (code),
    valid_from       timestamptz not null,
    valid_to         timestamptz,
    primary key (origin_province, id),
    unique (origin_province, worker_id, cause, grantee_unit),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade,
    check ((relation = 'AGR') = (cause_kind = 'cns')),
    check ((relation = 'CASE') = (grantee_division is not null)),
    check ((basis = 'STATUTORY_DUTY') = (duty_code is not null))
);
create index share_of_grantee on share (grantee_unit, worker_id);
create index share_of_case on share (origin_province, cause) where relation = 'CASE';

alter table share enable row level security;
alter table share force row level security;
create policy share_of_own_unit on share to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy share_of_the_grantee on share for select to ${owner}
    using (grantee_unit = nullif(current_setting('app.province', true), ''));
grant select, insert, update, delete on share to ${app};

-- The agreements of our unit as an origin: a copy of what tracking tells, built anew from lt.agreement.v1 at any time.
create table agreement_link (
    origin_province    text   not null check (origin_province ~ '^[0-9]{2}$'),
    agreement_id       uuid   not null,
    version            bigint not null check (version > 0),
    state              text   not null,
    origin_prefix      text   not null,
    destination_unit   text   not null,
    destination_prefix text   not null,
    valid_from         date   not null,
    valid_to           date   not null,
    primary key (origin_province, agreement_id)
);
create index agreement_link_between on agreement_link (origin_province, destination_unit) where state = 'ACTIVE';

alter table agreement_link enable row level security;
alter table agreement_link force row level security;
create policy agreement_link_of_own_unit on agreement_link to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy agreement_link_of_the_other_side on agreement_link for select to ${owner}
    using (destination_unit = nullif(current_setting('app.province', true), ''));
grant select, insert, update, delete on agreement_link to ${app};

-- Whether an area and a caller's prefix have divisions in common. Two digits are a whole unit, whatever digits its divisions begin with.
create function reaches(area text, prefix text) returns boolean
    language sql immutable parallel safe
    return length(area) <= 2 or length(prefix) <= 2 or starts_with(area, prefix) or starts_with(prefix, area);

-- Whether the agreement is in force today.
create function in_force(a agreement_link) returns boolean
    language sql stable
    return a.state = 'ACTIVE' and (now() at time zone 'Asia/Shanghai')::date >= a.valid_from
           and (now() at time zone 'Asia/Shanghai')::date < a.valid_to;

-- Whether the share stands, agreements aside: not closed, and by a duty only while the duty holds.
create function stands(s share) returns boolean
    language sql stable
    return (s.valid_to is null or s.valid_to > now())
           and (s.duty_code is null or exists (
               select from sharing_duty d
               where d.code = s.duty_code and d.valid_to > (now() at time zone 'Asia/Shanghai')::date));
create policy sharing_duty_for_functions on sharing_duty for select to ${owner} using (true);

-- What a destination office reads of workers of other units: the profile without name, number, contact, household and capacity, through
-- a share that stands and names the office. The view and its policy are the only opening, and they are the database's own.
create policy worker_shared on worker for select to ${owner}
    using (exists (
        select from share s
        where s.origin_province = worker.origin_province and s.worker_id = worker.id
          and s.grantee_unit = nullif(current_setting('app.province', true), '') and stands(s)));
create view shared_worker with (security_barrier) as
select w.origin_province, w.id, w.version, w.state, w.sex, w.registration_division, w.education, w.skills, w.attestation, w.new_growth,
       w.student, w.merged_into, w.created_at, w.updated_at,
       s.grantee_unit, s.relation, s.cause_kind, s.cause, s.basis, s.duty_code
from share s
join worker w on w.origin_province = s.origin_province and w.id = s.worker_id
where s.grantee_unit = nullif(current_setting('app.province', true), '')
  and stands(s)
  and w.state <> 'ERASED'
  and case s.relation
          when 'CASE' then reaches(s.grantee_division, coalesce(current_setting('app.prefix', true), ''))
          else exists (
              select from agreement_link a
              where a.origin_province = s.origin_province and a.destination_unit = s.grantee_unit and in_force(a)
                and (length(a.origin_prefix) <= 2 or starts_with(w.registration_division, a.origin_prefix))
                and reaches(a.destination_prefix, coalesce(current_setting('app.prefix', true), '')))
      end;
grant select on shared_worker to ${app};

-- The wishes and consents that go with it, where an agreement is why: wishes that are not closed, and consents that name the office's
-- unit. The words behind them stay with us.
create policy intent_shared on intent for select to ${owner}
    using (exists (select from shared_worker w
                   where w.origin_province = intent.origin_province and w.id = intent.worker_id and w.relation = 'AGR'));
create policy consent_shared on consent for select to ${owner}
    using (exists (select from shared_worker w
                   where w.origin_province = consent.origin_province and w.id = consent.worker_id and w.relation = 'AGR'));

create function shared_intents(worker uuid) returns setof intent
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := (select w.origin_province from shared_worker w where w.id = worker and w.relation = 'AGR' limit 1);
    r    intent;
begin
    for r in select i.* from intent i
             where i.origin_province = unit and i.worker_id = worker and i.state in ('OPEN', 'MATCHED', 'IN_TRANSFER') order by i.id
    loop
        r.word_place := null;
        r.word_language := null;
        r.word_evidence_ref := '';
        return next r;
    end loop;
end $$;

create function shared_consents(worker uuid) returns setof consent
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := (select w.origin_province from shared_worker w where w.id = worker and w.relation = 'AGR' limit 1);
    r    consent;
begin
    for r in select c.* from consent c
             where c.origin_province = unit and c.worker_id = worker and c.state = 'GRANTED'
               and nullif(current_setting('app.province', true), '') = any (c.scope)
             order by c.id
    loop
        r.word_place := null;
        r.word_language := null;
        r.word_evidence_ref := '';
        r.scope := array[current_setting('app.province')]; -- whom else the worker trusts is not said
        return next r;
    end loop;
end $$;

do $$
declare f text;
begin
    foreach f in array array['shared_intents(uuid)', 'shared_consents(uuid)', 'reaches(text, text)', 'in_force(agreement_link)', 'stands(share)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}, ${owner}', f);
    end loop;
end $$;
