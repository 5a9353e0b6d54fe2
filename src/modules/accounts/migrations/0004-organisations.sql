-- Invitations: a role, or a place in an organisation, that waits for a person with its link. The link's code is made
-- from the id with a key outside the database, so that a sheet can be printed again and no row opens anything.
create table accounts.invitations (
  site_id            text not null,            -- site on which the role or the organisation is
  id                 uuid not null,            -- UUIDv7; part of the link's code
  name               text,                     -- personal: how the inviting person calls whom they invite; null once used
  phone_sealed       text,                     -- personal: mobile number, sealed ('accounts.invitation-phone'); null where none was given and once used
  role               text,                     -- role that the person gets on the site; null for a place in an organisation
  below              boolean not null,         -- whether the role also holds on every site under it
  organisation_id    uuid,                     -- organisation that the person joins; null for a role alone
  organisation_role  text,                     -- owner | manager | member; null for a role alone
  invited_by         text not null,            -- person's id, or 'program:<name>'
  invited_at         timestamptz not null,     -- when
  expires_at         timestamptz not null,     -- the link does nothing after this
  used_at            timestamptz,              -- when the link did its work
  used_by            uuid,                     -- who took it up
  revoked_at         timestamptz,              -- when it was taken back
  primary key (site_id, id)
);

-- Organisations that people act for on a site. The register of enterprises is another thing and refers to these.
create table accounts.organisations (
  site_id      text not null,                  -- site on which it is
  id           uuid not null,                  -- UUIDv7
  name         text not null,                  -- as it calls itself
  credit_code  text,                           -- 统一社会信用代码 (GB 32100-2015), 18 characters; null where none was given
  is_sample    boolean not null default false, -- made up, of the sample region
  created_by   text not null,                  -- person's id, or 'program:<name>'
  created_at   timestamptz not null,           -- when it was entered
  closed_at    timestamptz,                    -- when its owner closed it; nobody is a member then
  primary key (site_id, id)
);
create unique index organisations_by_credit_code on accounts.organisations (site_id, credit_code)
  where closed_at is null;

-- Who acts for an organisation, and as what.
create table accounts.members (
  site_id          text not null,              -- site of the organisation
  organisation_id  uuid not null,              -- which organisation
  person_id        uuid not null,              -- who
  role             text not null,              -- owner | manager | member; see organisations/membership-moves.ts
  joined_at        timestamptz not null,       -- when they joined
  primary key (site_id, organisation_id, person_id)
);
create index members_of_person on accounts.members (person_id);

-- Requests to erase a person. They stand on the top site, as persons belong to all sites. What they say of a person is
-- their id alone, so a row stays as the proof that it was done.
create table accounts.erasures (
  site_id        text not null,                -- top site
  id             uuid not null,                -- UUIDv7; number of the receipt
  person_id      uuid not null,                -- who is to be erased
  requested_at   timestamptz not null,         -- when they asked for it
  due_at         timestamptz not null,         -- until then they can take it back; then it is done
  taken_back_at  timestamptz,                  -- when they took it back
  done_at        timestamptz,                  -- when it was done
  lines          jsonb not null,               -- [{kind, rows, then, until}]: what was answered, line by line; no personal data
  primary key (site_id, id)
);
create index erasures_of_person on accounts.erasures (person_id);

-- Keys of what the law keeps of erased people: one for each day on which something ends. With its key a day's rows go.
create table accounts.retention_keys (
  site_id     text not null,                   -- top site
  until       date not null,                   -- last day on which it is kept
  key_sealed  text not null,                   -- 256-bit key, sealed ('accounts.retention-key')
  primary key (site_id, until)
);

-- What the law keeps of erased people, sealed under the retention key of its last day.
create table accounts.retained_records (
  site_id       text not null,                 -- top site
  id            uuid not null,                 -- UUIDv7
  person_id     uuid not null,                 -- whose it was
  kind          text not null,                 -- record kind of rules/retention
  until         date not null,                 -- last day on which it is kept
  value_sealed  text not null,                 -- personal: the record as JSON, AES-256-GCM under the retention key of `until`
  primary key (site_id, id)
);
create index retained_records_by_end on accounts.retained_records (site_id, until);

-- The program can only append to the audit trail. Old rows go by this function alone, which leaves the last six months
-- (网络安全法: network logs are kept for no less than six months) whatever it is asked.
create function accounts.forget_audit(before timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  gone bigint; -- rows removed
begin
  delete from platform.audit where at < least(before, now() - interval '184 days');
  get diagnostics gone = row_count;
  return gone;
end $$;
