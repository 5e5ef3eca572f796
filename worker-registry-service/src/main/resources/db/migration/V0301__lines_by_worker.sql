-- A dry run takes each line back, and yet has to know whom the lines before it have put into a household.
create index import_result_of_workers on import_result using gin (workers) where subject is not null and status <> 'rejected';
