-- Topic pages: a page of its own about one matter, with sections of articles; address '/t/<slug>'.
create table portal.topics (
  site_id        text not null,            -- site that publishes it
  id             uuid not null,            -- UUIDv7
  slug           text not null,            -- chosen by the editor; last part of its address, never changes
  state          text not null,            -- draft | published | withdrawn; see topics/topic-states.ts
  title_hans     text not null,            -- title in 简体; 繁體 comes by conversion
  title_en       text,                     -- title in English; null where nobody gave one
  lead           text not null,            -- what the topic is about, in 简体; '' where nobody wrote it
  picture        text,                     -- sha256 of its picture in page_files
  position       int not null,             -- order among the topics of the site, rising
  published_at   timestamptz,              -- when it was first published; null before
  created_at     timestamptz not null,     -- when it was first saved
  changed_at     timestamptz not null,     -- last change of what readers see
  edited         boolean not null,         -- a person changed it here: the sample leaves it alone
  primary key (site_id, id),
  unique (site_id, slug)
);

-- Sections of a topic: its own channels, each filled from a channel of the site or by hand.
create table portal.topic_sections (
  site_id        text not null,            -- site that it belongs to
  id             uuid not null,            -- UUIDv7
  topic_id       uuid not null,            -- the topic it stands in
  title_hans     text not null,            -- heading in 简体
  title_en       text,                     -- heading in English; null where nobody gave one
  channel_id     uuid,                     -- shows the newest of this channel and those below it; null: chosen by hand
  length         int not null,             -- how many articles of the channel it shows
  position       int not null,             -- order within the topic, rising
  primary key (site_id, id),
  foreign key (site_id, topic_id) references portal.topics on delete cascade,
  foreign key (site_id, channel_id) references portal.channels on delete cascade
);
create index topic_sections_by_topic on portal.topic_sections (site_id, topic_id, position);

-- Articles that were chosen by hand for a section.
create table portal.topic_articles (
  site_id        text not null,            -- site that it belongs to
  section_id     uuid not null,            -- the section that shows it
  article_id     uuid not null,            -- the article; shown only while it is published
  position       int not null,             -- order within the section, rising
  primary key (site_id, section_id, article_id),
  foreign key (site_id, section_id) references portal.topic_sections on delete cascade,
  foreign key (site_id, article_id) references portal.articles on delete cascade
);

-- Press conferences; address '/b/<slug>'.
create table portal.briefings (
  site_id        text not null,            -- site that holds it
  id             uuid not null,            -- UUIDv7; also its UID in calendars
  slug           text not null,            -- '<day>-<number>' as of articles, never changes
  state          text not null,            -- draft | announced | live | over | cancelled; see briefings/briefing-states.ts
  title          text not null,            -- what it is about, in 简体
  summary        text not null,            -- one or two sentences; '' where nobody wrote one
  starts_at      timestamptz not null,     -- when it begins
  ends_at        timestamptz,              -- when it ends; null where that is open
  place          text not null,            -- where it is held
  speakers       jsonb not null,           -- who speaks, in order: [{name, post}]
  transcript     text not null,            -- as typed, one block a paragraph with its speaker; see kernel/transcript
  sequence       int not null,             -- counts the changes of time, place and state, for calendars (RFC 5545, 3.8.7.4)
  created_at     timestamptz not null,     -- when it was first saved
  changed_at     timestamptz not null,     -- last change of what readers see
  edited         boolean not null,         -- a person changed it here: the sample leaves it alone
  primary key (site_id, id),
  unique (site_id, slug)
);
create index briefings_by_start on portal.briefings (site_id, starts_at desc) where state <> 'draft';

-- Pictures and videos of topics and press conferences; the bytes are in the file store.
create table portal.page_files (
  site_id        text not null,            -- site that it belongs to
  owner_kind     text not null,            -- topic | briefing
  owner_id       uuid not null,            -- id of that topic or press conference
  sha256         text not null,            -- of the bytes, hexadecimal; address '/files/<sha256>'
  file_key       text not null,            -- key in the file store
  kind           text not null,            -- picture | video | attachment
  name           text not null,            -- name under which it is downloaded; caption of a picture
  type           text not null,            -- media type, sniffed from the bytes
  size_bytes     bigint not null,          -- length of the file in bytes
  position       int not null,             -- order on its page
  primary key (site_id, owner_kind, owner_id, sha256)
);
create index page_files_by_hash on portal.page_files (site_id, sha256);

-- What the foot of a site's pages says, where its administrator filled it in; otherwise the site's data file holds.
create table portal.site_feet (
  site_id        text not null,            -- the site
  sponsor_hans   text,                     -- 主办单位, who answers for the site; null where not given, as all below
  sponsor_en     text,                     -- the same in English
  contact_hans   text,                     -- 联系方式: address, telephone
  contact_en     text,                     -- the same in English
  site_mark      text,                     -- 政府网站标识码, ten digits, or bm and eight digits
  icp            text,                     -- ICP 备案号 as it was given
  police_record  text,                     -- 公安备案号 as it was given
  report_url     text,                     -- address of 我为政府网站找错 for this site, as it was given with the mark
  changed_at     timestamptz not null,     -- last change
  primary key (site_id)
);

-- Which updating rule of the inspection a channel falls under, where an editor said so; otherwise its name tells.
create table portal.channel_upkeeps (
  site_id        text not null,            -- site that it belongs to
  channel_id     uuid not null,            -- the channel
  upkeep         text not null,            -- news | notices | free; see rules/inspection
  primary key (site_id, channel_id),
  foreign key (site_id, channel_id) references portal.channels on delete cascade
);

-- What the daily look at the site found, kept until it is mended.
create table portal.inspection_warnings (
  site_id        text not null,            -- site that it belongs to
  key            text not null,            -- what it is about: 'home', 'channel:<id>', 'blank', 'links' …
  level          text not null,            -- amber | red
  finding        jsonb not null,           -- the line as it was found last, see inspection/inspect.ts
  warned_at      timestamptz not null,     -- when it was first found at this level
  seen_at        timestamptz not null,     -- when it was found last
  settled_at     timestamptz,              -- when it was found mended; null while it stands
  primary key (site_id, key, warned_at)
);
create index inspection_warnings_standing on portal.inspection_warnings (site_id) where settled_at is null;

-- Links in published articles that led nowhere when they were looked at last.
create table portal.dead_links (
  site_id        text not null,            -- site that it belongs to
  article_id     uuid not null,            -- the article with the link
  address_hash   text not null,            -- sha256 of the address, hexadecimal
  address        text not null,            -- the link as it stands in the text
  outside        boolean not null,         -- leads to another site
  reason         text not null,            -- not_found | gone | server_error | no_such_host | refused | timeout | too_many_redirects | bad_address
  since          timestamptz not null,     -- when it was first found dead
  checked_at     timestamptz not null,     -- when it was looked at last
  times          int not null,             -- in how many looks in a row it was dead
  primary key (site_id, article_id, address_hash),
  foreign key (site_id, article_id) references portal.articles on delete cascade
);

-- The last walk over the links of a site: one row a site.
create table portal.link_walks (
  site_id        text not null,            -- the site
  walked_at      timestamptz not null,     -- when it ended
  articles       int not null,             -- articles looked through
  inside         int not null,             -- different addresses on this installation that were looked at
  outside        int not null,             -- different addresses elsewhere that were looked at
  skipped        int not null,             -- addresses elsewhere that were not looked at: not allowed, over the limit, or not public
  primary key (site_id)
);

-- How the home page answered under its public address: kept for some weeks.
create table portal.opening_checks (
  site_id        text not null,            -- the site
  checked_at     timestamptz not null,     -- when it was asked
  took_ms        int not null,             -- milliseconds until the whole page was there, or until it was given up
  opened         boolean not null,         -- it came whole, with status 200, in time
  primary key (site_id, checked_at)
);
