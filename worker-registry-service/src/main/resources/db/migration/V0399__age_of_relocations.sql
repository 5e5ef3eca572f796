-- Since when relocations are kept is counted with the others.
grant select (created_at) on relocation to ${app};
