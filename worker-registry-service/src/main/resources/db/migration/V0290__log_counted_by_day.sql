-- The report of what is kept reads access_day; nobody counts the whole log.
DROP FUNCTION access_log_kept(date, boolean);
