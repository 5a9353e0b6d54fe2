-- Audit trail: one row for every transaction that wrote. The application role can only append.
create table platform.audit (
  site_id     text not null,               -- site on which it was done
  id          uuid not null,               -- UUIDv7
  at          timestamptz not null,        -- when, by the program's clock
  actor_id    text not null,               -- person's id, or 'program:<name>'
  action      text not null,               -- '<module>.<verb>-<thing>'
  subjects    text[] not null default '{}',-- what was touched: '<kind>:<id>'
  detail      jsonb not null default '{}', -- values that help to understand it later; no personal data
  primary key (site_id, id)
);
create index audit_by_subject on platform.audit using gin (subjects);

-- Outbox: messages that wait for their subscriber, written in the transaction of what they tell. A delivered one goes.
create table platform.outbox (
  site_id     text not null,               -- site of the cause
  id          uuid not null,               -- UUIDv7; order of delivery
  event       text not null,               -- '<module>.<event>'
  subscriber  text not null,               -- '<module>.<what it does>'
  payload     jsonb not null,              -- the event's payload as its type says
  created_at  timestamptz not null,        -- when the cause was committed
  attempts    int not null default 0,      -- failed deliveries so far
  due_at      timestamptz not null,        -- next try
  error       text,                        -- sentence of the last failure
  dead_at     timestamptz,                 -- set when it was given up: the dead-letter list
  primary key (site_id, id)
);
create index outbox_due on platform.outbox (site_id, due_at) where dead_at is null;

-- Forms and API calls that were carried out, by their key, so that a repetition does nothing.
create table platform.submissions (
  site_id     text not null,               -- site that the form belongs to
  actor_id    text not null,               -- who sent it; keys of two people never meet
  key         text not null,               -- the form's hidden key, or Idempotency-Key
  at          timestamptz not null,        -- when it was carried out
  location    text,                        -- page that shows the result
  primary key (site_id, actor_id, key)
);
