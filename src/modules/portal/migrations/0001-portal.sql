-- Channels of a site: a tree, each with a permanent address.
create table portal.channels (
  site_id        text not null,            -- site that the channel belongs to
  id             uuid not null,            -- UUIDv7
  parent_id      uuid,                     -- channel above; null at the top
  path           text not null,            -- slugs from the top, joined by '/': 'market/clusters'; address '/c/<path>'
  title_hans     text not null,            -- name in 简体; 繁體 comes by conversion
  title_en       text,                     -- name in English; null where nobody gave one
  position       int not null,             -- order among its siblings, rising
  in_navigation  boolean not null,         -- whether the page head leads to it
  primary key (site_id, id),
  unique (site_id, path),
  foreign key (site_id, parent_id) references portal.channels
);

-- Articles in the script they were written in; the other script comes by conversion when they are read.
create table portal.articles (
  site_id        text not null,            -- site that publishes it
  id             uuid not null,            -- UUIDv7
  slug           text not null,            -- '<day>-<number>': '20240914-1'; address '/a/<slug>', never changes
  state          text not null,            -- draft | published | withdrawn; see article-states.ts
  channel_id     uuid,                     -- null where it stands in none
  title          text not null,           -- as its readers see it
  summary        text not null,            -- one or two sentences; '' where nobody wrote one
  body           text not null,            -- cleaned HTML, see clean-body.ts; files stand in it as '/files/<sha256>'
  script         text not null,            -- hans | hant: what title, summary and body are written in
  source         text,                     -- who published it first, as the text names it
  author         text,                    -- who wrote it, as the page names them
  published_at   timestamptz,              -- day and time that the page shows; null before it is first published
  published_day_only boolean not null,     -- the time of day is not known: only the day is shown
  featured       boolean not null,         -- put forward on the home page
  clicks         bigint not null,          -- views by people since it stands here, and those an old site had counted
  cover          text,                     -- sha256 of its picture in article_files
  created_at     timestamptz not null,    -- when it was first saved
  changed_at     timestamptz not null,     -- last change of what readers see; clicks do not count
  edited         boolean not null,         -- a person changed it here since it was imported: an import leaves it alone
  primary key (site_id, id),
  unique (site_id, slug),
  foreign key (site_id, channel_id) references portal.channels,
  check (state <> 'published' or published_at is not null)
);
create index articles_newest on portal.articles (site_id, published_at desc, id desc) where state = 'published';
create index articles_by_channel on portal.articles (site_id, channel_id, published_at desc, id desc)
  where state = 'published';
create index articles_by_change on portal.articles (site_id, changed_at desc);

-- Last number given on a day, for slugs: its row is the lock under which numbers are given.
create table portal.slug_days (
  site_id        text not null,           -- site that it belongs to
  day            text not null,            -- YYYYMMDD in the sites' zone
  last           int not null,             -- number given last
  primary key (site_id, day)
);

-- Pictures, videos and attachments of articles; the bytes are in the file store.
create table portal.article_files (
  site_id        text not null,           -- site that it belongs to
  article_id     uuid not null,           -- the article it belongs to
  sha256         text not null,            -- of the bytes, hexadecimal; address '/files/<sha256>'
  file_key       text not null,            -- key in the file store
  kind           text not null,            -- picture | video | attachment
  name           text not null,            -- name under which it is downloaded; caption of a picture
  type           text not null,            -- media type, sniffed from the bytes
  size_bytes     bigint not null,         -- length of the file in bytes
  position       int not null,             -- order within the article
  primary key (site_id, article_id, sha256),
  foreign key (site_id, article_id) references portal.articles
);
create index article_files_by_hash on portal.article_files (site_id, sha256);

-- Where an imported article came from, and what the page was.
create table portal.article_origins (
  site_id        text not null,           -- site that it belongs to
  article_id     uuid not null,           -- the article it belongs to
  source_key     text not null,            -- names the page within everything that is ever imported: its old address or file path
  address        text,                     -- address under which the old site had it
  file_key       text,                     -- original bytes in the file store
  sha256         text,                     -- of the original bytes
  captured_at    timestamptz,              -- when the bytes were fetched from the old site
  mirrored       boolean not null,         -- the host was not the publisher's: 'mirror, unverified'
  breadcrumb     text[] not null,          -- channel names as the page gave them, top first
  lost_media     jsonb not null,           -- media that could not be kept: [{kind, src, note}]
  damage         jsonb,                    -- {damaged, repairs}: texts before repair, and every repair; null where nothing was damaged
  digest         text not null,            -- sha256 of what was imported: the same import twice changes nothing
  primary key (site_id, article_id),
  unique (site_id, source_key),
  foreign key (site_id, article_id) references portal.articles
);

-- Full text of published articles, in 简体 whatever they were written in. Narrow, so that common words stay quick.
create table portal.article_search (
  site_id        text not null,           -- site that it belongs to
  article_id     uuid not null,           -- the article it belongs to
  channel_id     uuid,                     -- as in articles
  published_at   timestamptz not null,     -- as in articles
  title_words    tsvector not null,        -- words of the title
  words          tsvector not null,        -- words of title, summary and body
  plain          text not null,            -- body without markup, for the excerpt
  primary key (site_id, article_id),
  foreign key (site_id, article_id) references portal.articles
);
create index article_search_words on portal.article_search using gin (words);
create index article_search_title_words on portal.article_search using gin (title_words);
create index article_search_newest on portal.article_search (site_id, published_at desc);

-- Old addresses that lead elsewhere for good, in one hop.
create table portal.redirects (
  site_id        text not null,           -- site that it belongs to
  from_path      text not null,            -- path inside the site, with its query where the old address had one
  to_path        text not null,            -- path inside the site; never itself a from_path
  primary key (site_id, from_path)
);
create index redirects_by_target on portal.redirects (site_id, to_path);
