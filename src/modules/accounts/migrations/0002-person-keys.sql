-- One key for each person, under which their personal fields are sealed: whoever destroys it erases all of them at once.
-- Without site_id: it stands beside its person, for all sites.
create table accounts.person_keys (
  person_id     uuid primary key references accounts.persons on delete cascade, -- whose fields it opens
  wrapped_key   text,                            -- the key, sealed under a master key; null once it was destroyed
  created_at    timestamptz not null,            -- when the first field was sealed
  destroyed_at  timestamptz,                     -- when it was destroyed; from then on every field of it is erased
  check ((wrapped_key is null) = (destroyed_at is not null))
);
