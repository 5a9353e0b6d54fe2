-- Mobile numbers of people, codes that prove them, and how well it is known who a person is (实名). Without site_id, like
-- persons: a number belongs to a person of all sites.

alter table accounts.persons add column
  real_name_level  int check (real_name_level in (0, 1, 2)); -- 0 number proved, 1 documents seen, 2 confirmed; null: neither

-- The number with which a person signs in.
create table accounts.phones (
  person_id     uuid primary key references accounts.persons on delete cascade, -- whose it is
  fingerprint   text not null unique,            -- keyed fingerprint of the number, by which it is found
  number_sealed text not null,                   -- 11 digits, sealed under the person's key
  number_end    text not null,                   -- last four digits, for its owner to know it
  confirmed_at  timestamptz not null             -- when its code was given
);

-- Codes that were sent, for five minutes; kept for a day, because they count against the limits.
create table accounts.phone_codes (
  id                   uuid primary key,         -- UUIDv7
  ticket_fingerprint   text not null unique,     -- of the random ticket that stands in the form of whoever asked
  purpose              text not null,            -- sign-in, old-number, new-number
  person_id            uuid,                     -- whose number is to change; null for a sign-in
  number_fingerprint   text not null,            -- as in phones
  number_sealed        text,                     -- 11 digits under the installation's key; null once the code ended
  number_end           text not null,            -- last four digits
  network_fingerprint  text not null,            -- of the network address that asked
  code_fingerprint     text not null,            -- of ticket and code; the code itself is kept nowhere
  tries                int not null default 0,   -- wrong ones; the fifth ends it
  created_at           timestamptz not null,     -- when it was sent
  expires_at           timestamptz not null,     -- afterwards it proves nothing
  ended_at             timestamptz               -- when it was used, or tried too often
);
create index phone_codes_of_number on accounts.phone_codes (number_fingerprint, created_at);
create index phone_codes_of_network on accounts.phone_codes (network_fingerprint, created_at);
create index phone_codes_by_day on accounts.phone_codes (created_at);

-- Documents that a clerk saw. Level and person stand in persons; what the document says is sealed under the person's key.
create table accounts.real_names (
  person_id           uuid primary key references accounts.persons on delete cascade, -- who showed it
  document            text not null,             -- its kind: a name of documents.data.ts
  name_sealed         text not null,             -- name as the document has it
  number_sealed       text not null,             -- its number
  number_fingerprint  text not null unique,      -- of kind and number: one document belongs to one person
  seen_site           text not null,             -- site of the clerk; others do not look at it
  seen_by             text not null,             -- the clerk's id
  seen_at             timestamptz not null,      -- when
  confirmed_at        timestamptz                -- when the identity service confirmed it; null: not asked, or denied
);
