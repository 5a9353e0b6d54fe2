-- Sign-ins seen and ended, a second factor, sign-in services, three officers, API keys.
-- What belongs to signing in has no site_id, like persons and sessions: it stays local on the coordinator.

alter table accounts.persons
  add column second_factor_at timestamptz;       -- since when every sign-in needs a second factor; empty without one

alter table accounts.sessions
  add column second_factor_at timestamptz,       -- when this sign-in gave its second factor
  add column seen_at timestamptz;                -- about when it was last used, to ten minutes

-- The shared secret of a person's code program (RFC 6238: SHA-1, 6 digits, 30 s).
create table accounts.totp_secrets (
  person_id      uuid primary key references accounts.persons on delete cascade, -- whose it is
  sealed_secret  text not null,                  -- 20 random bytes as base32, sealed for 'accounts.totp'
  made_at        timestamptz not null,           -- when it was shown for the first time
  confirmed_at   timestamptz,                    -- when the first code proved it; before, it asks for nothing
  last_step      bigint not null default 0       -- time step of the last code taken; earlier and the same are refused
);

-- Codes for when the code program is lost. Each works once.
create table accounts.recovery_codes (
  person_id    uuid not null references accounts.persons on delete cascade, -- whose it is
  fingerprint  text not null,                    -- keyed fingerprint; the code itself is kept nowhere
  used_at      timestamptz,                      -- when it did its work
  primary key (person_id, fingerprint)
);

-- Visitors who went to a sign-in service (OpenID Connect) and have not come back yet.
create table accounts.service_visits (
  state_fingerprint    text primary key,         -- keyed fingerprint of the state that comes back in the address
  browser_fingerprint  text not null,            -- keyed fingerprint of the cookie that the browser got with it
  service              text not null,            -- id of the service in the configuration
  sealed_proof         text not null,            -- nonce and PKCE verifier as JSON, sealed for 'accounts.service-visit'
  person_id            uuid references accounts.persons on delete cascade, -- who links the service; empty to sign in
  back                 text,                     -- path of the page that the visitor wanted
  expires_at           timestamptz not null      -- ten minutes after they went
);

-- Keys with which programs use the JSON API in a person's name, on one site.
create table accounts.api_keys (
  site_id       text not null,                   -- where it works; the site also stands in the key
  id            uuid not null,                   -- UUIDv7
  person_id     uuid not null,                   -- in whose name; persons are not distributed, so no foreign key
  name          text not null,                   -- what it is for, in the person's words
  start         text not null,                   -- its first characters, to recognise it by
  fingerprint   text not null,                   -- keyed fingerprint; the key itself is shown once and kept nowhere
  scopes        text[] not null,                 -- permissions; they count as far as the person holds them still
  created_at    timestamptz not null,            -- when it was made
  expires_at    timestamptz not null,            -- after this it proves nothing
  last_used_at  timestamptz,                     -- about when it was last used, to ten minutes
  revoked_at    timestamptz,                     -- since when it proves nothing
  primary key (site_id, id),
  unique (site_id, fingerprint)
);
create index api_keys_of_person on accounts.api_keys (person_id);

-- One row while the installation separates its officers (三员).
create table accounts.three_officers (
  site_id     text primary key,                  -- the top site
  since       timestamptz not null,              -- when the separation began
  decided_by  text not null                      -- person's id
);
