-- What the readers of a text see of its figures at a glance; the figures themselves are read from the text anew.
create table figures.documents (
  site_id        text not null,            -- site that publishes the text
  document_id    uuid not null,            -- the text, by the id that its module gave it
  title          text not null,            -- its title, as it was written
  path           text not null,            -- its address inside the site
  published_on   date not null,            -- 今年 and 去年 count from this day
  figures        int not null,             -- figures in it, without those that a person rejected
  checks         int not null,             -- sums that its wording asserts
  failing        int not null,             -- those of them that do not hold
  hints          int not null,             -- places that an editor should look at
  read_at        timestamptz not null,     -- when it was read last
  primary key (site_id, document_id)
);

-- What people decided about figures, never changed: the newest of a figure counts.
create table figures.decisions (
  site_id        text not null,            -- site of the text
  id             uuid not null,            -- UUIDv7, in the order of deciding
  document_id    uuid not null,            -- the text
  figure_key     text not null,            -- which figure of it: found again by its sentence, see reading/figure-key.ts
  verdict        text not null,            -- confirmed | corrected | rejected
  changes        jsonb not null,           -- fields put right: {value, unit, period, subject …}; {} but where corrected
  reason         text not null,            -- why
  person_id      text not null,            -- who decided
  name           text not null,            -- their name then
  decided_at     timestamptz not null,     -- when
  primary key (site_id, id)
);
create index decisions_by_document on figures.decisions (site_id, document_id, id);
