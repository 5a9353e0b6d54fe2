-- Changes of a published article on their way through review: readers see the published text until one is published.
create table portal.corrections (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  number         int not null,             -- counts the corrections of the article, from 1
  state          text not null,            -- draft | in-review | returned | published | dropped; the first three are open
  base_version   int not null,             -- version of the article that it was written against; 0 where none was kept
  title          text not null,            -- as in articles, with the correction
  summary        text not null,            -- as in articles, with the correction
  body           text not null,            -- as in articles, with the correction
  script         text not null,            -- as in articles, with the correction
  channel_id     uuid,                     -- as in articles, with the correction
  source         text,                     -- as in articles, with the correction
  author         text,                     -- as in articles, with the correction
  featured       boolean not null,         -- as in articles, with the correction
  note           text not null,            -- what is corrected; '' until it is handed in
  is_public      boolean not null,         -- readers are told the note at the foot of the article
  person_id      text not null,            -- who saved it last
  name           text not null,            -- their name then
  begun_at       timestamptz not null,     -- when it was saved first
  changed_at     timestamptz not null,     -- when it was saved last
  closed_at      timestamptz,              -- when it was published or dropped
  closed_by      text,                     -- person who signed its last step, published it urgently or dropped it
  closer_name    text,                     -- their name then
  urgent_reason  text not null,            -- why it was published without its review; '' for all others
  primary key (site_id, article_id, number),
  foreign key (site_id, article_id) references portal.articles
);
create unique index corrections_open on portal.corrections (site_id, article_id)
  where state in ('draft', 'in-review', 'returned');
