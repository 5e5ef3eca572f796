-- Who has work is read from the state topic lt.spell-state.v1, so that it can be built anew at any time; lt.spell.v1 keeps 30 days.
GRANT UPDATE (worker_id) ON candidate_spell TO ${app};
COMMENT ON TABLE candidate_spell IS 'Who has work at the moment, from lt.spell-state.v1: decides priority class 2, nothing else.';
