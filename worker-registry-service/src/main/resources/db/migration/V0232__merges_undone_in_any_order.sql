-- A merge in a row of merges is undone in any order: what it gives back is not the business of the later ones any more.
grant update (intents, consents, evidences) on worker_merge to ${app};
