-- People, sign-ins and passwords follow better-auth 1.7 (its generated schema with the username plugin, in our names).
-- Exception to the rule that every key holds site_id: a person signs in once for all sites of an installation, so
-- persons, sessions, credentials, verifications and sign_in_delays stay local tables of the coordinator.

create table accounts.persons (
  id              uuid primary key,              -- UUIDv7
  name            text not null,                 -- as others see it
  username        text not null unique,          -- what is typed to sign in; lower case
  email           text unique,                   -- better-auth's field; empty while nobody signs in by e-mail
  email_verified  boolean not null default false, -- better-auth's field
  image           text,                          -- better-auth's field: address of a portrait
  sample_face     text unique,                   -- set for the made-up people of the sample region: which face it is
  created_at      timestamptz not null,          -- by the program's clock
  updated_at      timestamptz not null           -- last change of name or username
);

-- A sign-in that has not ended. The cookie holds the token and its signature; the key of the signature is not here.
create table accounts.sessions (
  id              uuid primary key,              -- UUIDv7
  person_id       uuid not null references accounts.persons on delete cascade, -- who signed in
  token           text not null unique,          -- 32 random characters
  expires_at      timestamptz not null,          -- after this it proves nothing
  client_address  text,                          -- shown to the person among their sign-ins
  user_agent      text,                          -- likewise
  created_at      timestamptz not null,          -- when they signed in
  updated_at      timestamptz not null           -- better-auth's field
);
create index sessions_of_person on accounts.sessions (person_id);
create index sessions_by_end on accounts.sessions (expires_at);

-- How a person proves who they are: a password, later also sign-in services.
create table accounts.credentials (
  id                        uuid primary key,    -- UUIDv7
  person_id                 uuid not null references accounts.persons on delete cascade, -- whose it is
  provider_id               text not null,       -- 'credential' for a password
  account_id                text not null,       -- the person's id at the provider; ours for a password
  password                  text,                -- '<salt>:<key>' by scrypt (N 16384, r 16, p 1), hex
  access_token              text,                -- of a sign-in service; empty for a password
  refresh_token             text,                -- likewise
  id_token                  text,                -- likewise
  access_token_expires_at   timestamptz,         -- likewise
  refresh_token_expires_at  timestamptz,         -- likewise
  scope                     text,                -- what the service allows
  created_at                timestamptz not null, -- when it was added
  updated_at                timestamptz not null, -- when the password was last changed
  unique (provider_id, account_id)
);
create index credentials_of_person on accounts.credentials (person_id);

-- Short-lived codes that better-auth's plugins send and check.
create table accounts.verifications (
  id          uuid primary key,                  -- UUIDv7
  identifier  text not null,                     -- what is to be proved, such as a phone number
  value       text not null,                     -- the code or its hash
  expires_at  timestamptz not null,              -- after this it proves nothing
  created_at  timestamptz not null,              -- when it was sent
  updated_at  timestamptz not null               -- better-auth's field
);
create index verifications_by_identifier on accounts.verifications (identifier);

-- Failed attempts by one address on one username, and until when the next one waits.
create table accounts.sign_in_delays (
  attempt     text primary key,                  -- fingerprint of address and username; neither can be read back
  failures    int not null,                      -- attempts since the last one that succeeded
  wait_until  timestamptz not null,              -- earlier attempts are refused unread
  last_at     timestamptz not null               -- latest attempt; the row goes a day after it
);

-- Roles that people hold. No foreign key: this table is distributed by site, persons is not.
create table accounts.grants (
  site_id     text not null,                     -- where it holds
  person_id   uuid not null,                     -- who holds it
  role        text not null,                     -- a name of roles.data.ts
  below       boolean not null,                  -- whether it also holds on every site under it
  given_by    text not null,                     -- person's id, or 'program:<name>'
  given_at    timestamptz not null,              -- when it was last given
  primary key (site_id, person_id, role)
);
create index grants_of_person on accounts.grants (person_id);

-- Links that work once: the first administrator's.
create table accounts.one_time_links (
  site_id            text not null,              -- for which site it works
  token_fingerprint  text not null,              -- keyed fingerprint of the token; the token itself is kept nowhere
  purpose            text not null,              -- 'first-administrator'
  expires_at         timestamptz not null,       -- 24 hours after it was made
  used_at            timestamptz,                -- when it did its work
  primary key (site_id, token_fingerprint)
);
