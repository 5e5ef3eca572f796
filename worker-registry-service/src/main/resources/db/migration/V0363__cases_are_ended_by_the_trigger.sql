-- V0357 left it empty for the version that still called it.
drop function forget_in_cases(uuid);
