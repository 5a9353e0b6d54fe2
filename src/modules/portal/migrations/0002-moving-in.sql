-- Uploads of old pages, each worked through by one job.
create table portal.import_batches (
  site_id        text not null,            -- site that the pages come to
  id             uuid not null,            -- UUIDv7
  created_at     timestamptz not null,     -- when it was uploaded
  actor_id       text not null,            -- who uploaded it; the import acts as this person
  name           text not null,            -- what was uploaded, for the list: a file's name, and how many more
  channel_id     uuid,                     -- channel for every page; null: each page's breadcrumb decides
  state          text not null,            -- draft | published: how the pages come in
  publisher_hosts text[] not null,         -- hosts that were the publisher's own; pages from elsewhere are mirrors
  job_id         uuid,                     -- its job; null for a single page, which is read at once
  finished_at    timestamptz,              -- when it was through; null while it is not
  report         jsonb,                    -- the report without the pages, once it was through
  primary key (site_id, id)
);
create index import_batches_newest on portal.import_batches (site_id, id desc);

-- Files of an upload, kept until and after they are read; the bytes are in the file store.
create table portal.import_uploads (
  site_id        text not null,            -- site of the batch
  batch_id       uuid not null,            -- batch that it belongs to
  position       int not null,             -- order in which it was sent, from 1
  name           text not null,            -- the sender's name for it, in a folder with its path; never a path of ours
  file_key       text,                     -- key in the file store; null for an empty file
  size_bytes     bigint not null,          -- length of the bytes
  primary key (site_id, batch_id, position),
  foreign key (site_id, batch_id) references portal.import_batches
);

-- What became of each page of a batch, for the editor who goes through them.
create table portal.import_pages (
  site_id        text not null,            -- site of the batch
  batch_id       uuid not null,            -- batch that it belongs to
  position       int not null,             -- order among the pages of the batch, from 1
  name           text not null,            -- its name within what was uploaded
  status         text not null,            -- created | changed | unchanged | kept | left-out
  code           text,                     -- why it was left out; see moving-in/left-out.data.ts
  article_id     uuid,                     -- the article that it became; null where it was left out
  title          text not null,            -- as it was read; '' where it was left out
  certain        int not null,             -- repairs that are certain
  guessed        int not null,             -- repairs that are guessed
  warnings       text[] not null,          -- what to look at; see moving-in/import-report.ts
  accepted_at    timestamptz,              -- when an editor had compared and accepted it
  primary key (site_id, batch_id, position),
  foreign key (site_id, batch_id) references portal.import_batches
);
