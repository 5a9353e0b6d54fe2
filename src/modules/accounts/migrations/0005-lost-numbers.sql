-- Changes of the number of a person who cannot get codes any more, asked for at a counter. They stand on the top site, as
-- persons belong to all sites; a month after they ended they go.
create table accounts.lost_numbers (
  site_id        text not null,                -- top site
  id             uuid not null,                -- UUIDv7
  counter_site   text not null,                -- site at whose counter the document was seen
  person_id      uuid not null,                -- whose number is to change
  number_sealed  text,                         -- personal: new number, sealed under the person's key ('lost_numbers.number'); null until a code proved it, and once over
  number_end     text not null,                -- personal: its last four digits
  asked_by       text not null,                -- clerk who saw the document: person's id
  asked_at       timestamptz not null,         -- when
  expires_at     timestamptz not null,         -- after this nothing comes of it
  proved_at      timestamptz,                  -- when a code proved the new number; since then it waits for a second officer
  done_at        timestamptz,                  -- when the number was changed
  confirmed_by   text,                         -- second officer: person's id; null where one was enough
  stopped_at     timestamptz,                  -- when it was stopped, by the person, an officer, or a newer one
  stopped_by     text,                         -- who did: person's id
  primary key (site_id, id)
);
create index lost_numbers_of_person on accounts.lost_numbers (person_id);
