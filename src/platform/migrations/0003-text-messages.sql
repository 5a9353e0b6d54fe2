-- Text messages (SMS), written in the transaction that causes them. What a message says and to whom is sealed, and gone
-- once it was sent, was given up, or is of no more use.
create table platform.text_messages (
  site_id         text not null,               -- site that it is sent for; the top site for what concerns a person
  id              uuid not null,               -- UUIDv7
  purpose         text not null,               -- '<module>.<what it is for>'
  channel         text not null,               -- 'gateway': sent by HTTP; 'page': shown to the operator, sent nowhere
  guarded         boolean not null,            -- whether people of the sample may not look at it
  number_end      text not null,               -- last four digits of the number, for the list
  content_sealed  text,                        -- number, text and code as JSON; null once erased
  state           text not null,               -- waiting, sent, shown, failed
  attempts        int not null default 0,      -- how often it was given to the gateway
  due_at          timestamptz not null,        -- next try
  reason          text,                        -- why the last try failed: a word that the program knows
  detail          text,                        -- what the gateway said; nothing of what it was sent
  created_at      timestamptz not null,        -- when the cause was committed
  expires_at      timestamptz not null,        -- afterwards it is of no use: not sent, not shown, content erased
  settled_at      timestamptz,                 -- when it was sent, first shown, or given up
  primary key (site_id, id),
  check (state in ('waiting', 'sent', 'shown', 'failed')),
  check (channel in ('gateway', 'page'))
);
create index text_messages_due on platform.text_messages (site_id, due_at) where state = 'waiting' and channel = 'gateway';
create index text_messages_kept on platform.text_messages (expires_at) where content_sealed is not null;
create index text_messages_by_day on platform.text_messages (created_at);
