-- The clock looks over all units for flagged households, of whom somebody may have reached the age of retirement, and learns their ids only.
create policy household_for_engine on household for select to ${engine} using (true);
grant select (origin_province, id, zero_employment) on household to ${engine};
create index household_flagged on household (origin_province, id) where zero_employment;
