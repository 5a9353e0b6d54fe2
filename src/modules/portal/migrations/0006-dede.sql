-- What a database of an old site said about who could read an article.
alter table portal.article_origins add column
  standing       text;                     -- recycled | unreviewed | restricted: not for everyone on the old site; null: it was, or a page was imported

-- An upload that is a database of an old site.
alter table portal.import_batches add column
  dump           jsonb;                    -- {prefix, unpublished}: how to read it; null for pages
alter table portal.import_batches add column
  release_job_id uuid;                     -- job that publishes the whole batch, or takes it back; null before

-- A page that was published, or taken back, together with its batch.
alter table portal.import_pages add column
  released_at    timestamptz;              -- when it was published with its batch; null while it is not

-- Addresses in the forms of old sites that readers asked for and that led nowhere. Nothing about who asked.
create table portal.missed_addresses (
  site_id        text not null,            -- site that was asked
  path           text not null,            -- path inside the site; of its query only the number of an article or list
  times          bigint not null,          -- how often it was asked for
  first_at       timestamptz not null,     -- when it was first counted
  last_at        timestamptz not null,     -- when it was last counted
  primary key (site_id, path)
);
create index missed_addresses_most on portal.missed_addresses (site_id, times desc, path);
