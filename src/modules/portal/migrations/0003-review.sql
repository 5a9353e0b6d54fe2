-- Who has written in an article: nobody reviews what they wrote.
create table portal.article_writers (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  person_id      text not null,            -- who wrote in it
  name           text not null,            -- their name then, as colleagues read it
  first_at       timestamptz not null,     -- when they first saved it
  primary key (site_id, article_id, person_id),
  foreign key (site_id, article_id) references portal.articles
);

-- Where an article stands in review: a row from its first submission on.
create table portal.reviews (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  round          int not null,             -- counts submissions, and changes while under review: each starts at step one
  step           text not null,            -- step that waits, or was signed last; '' for the first one of the site
  waiting_since  timestamptz not null,     -- since when that step waits
  submitted_by   text not null,            -- person who submitted it last
  submitter_name text not null,            -- their name then
  submitted_at   timestamptz not null,     -- when
  disclosure     text not null,            -- decision on openness so far: public | on-request | withheld
  ground         text not null,            -- clause that the decision stands on; see review-disclosure.data.ts
  primary key (site_id, article_id),
  foreign key (site_id, article_id) references portal.articles
);
create index reviews_waiting on portal.reviews (site_id, waiting_since);

-- Signatures of reviewers. One person signs one step of a round, and each step is signed once.
create table portal.review_signatures (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  round          int not null,             -- as in reviews
  step           text not null,            -- first | second | proofreading | final
  person_id      text not null,            -- who signed
  name           text not null,            -- their name then: a signature keeps it
  at             timestamptz not null,     -- when
  version        int not null,             -- version of the article that was read; see article_versions
  verdict        text not null,            -- passed | returned
  comment        text not null,            -- what the reviewer says; of a return its reason
  disclosure     text not null,            -- decision on openness as signed
  ground         text not null,            -- its clause as signed
  primary key (site_id, article_id, round, step),
  unique (site_id, article_id, round, person_id),
  foreign key (site_id, article_id) references portal.articles
);

-- What an article said, each time that it was saved after its first submission or publication.
create table portal.article_versions (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  number         int not null,             -- from 1
  saved_at       timestamptz not null,     -- when
  person_id      text not null,            -- who saved it; '' for a text that stood before versions were kept
  name           text not null,            -- their name then
  state          text not null,            -- state of the article with this version
  note           text not null,            -- what was changed and why; '' where nobody said
  is_public      boolean not null,         -- readers see the note at the foot of the article
  title          text not null,            -- as in articles
  summary        text not null,            -- as in articles
  body           text not null,            -- as in articles
  script         text not null,            -- as in articles
  channel_id     uuid,                     -- as in articles
  source         text,                     -- as in articles
  author         text,                     -- as in articles
  cover          text,                     -- as in articles
  featured       boolean not null,         -- as in articles
  primary key (site_id, article_id, number),
  foreign key (site_id, article_id) references portal.articles
);
create index article_versions_public on portal.article_versions (site_id, article_id) where is_public;

-- What is to happen to an article by itself; a row goes in the transaction that does it, so that it happens once.
create table portal.schedules (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  move           text not null,            -- publish | withdraw
  due_at         timestamptz not null,     -- when; done at the first look at the clock from then on
  person_id      text not null,            -- who set it
  name           text not null,            -- their name then
  set_at         timestamptz not null,     -- when it was set
  primary key (site_id, article_id, move),
  foreign key (site_id, article_id) references portal.articles
);
create index schedules_due on portal.schedules (site_id, due_at);

-- Published articles that one site offers to another; the row belongs to the site that may take it.
create table portal.offers (
  site_id        text not null,            -- site that the article is offered to
  id             uuid not null,            -- UUIDv7
  from_site      text not null,            -- site that offers it
  from_article   uuid not null,            -- the article there
  from_slug      text not null,            -- its slug there, for the link
  offered_at     timestamptz not null,     -- when
  offered_by     text not null,            -- person who offered it
  offerer_name   text not null,            -- their name then
  note           text not null,            -- what they say to the other site; '' where nothing
  state          text not null,            -- open | taken | declined
  answered_at    timestamptz,              -- when it was taken or declined
  answered_by    text,                     -- person who did
  answerer_name  text,                     -- their name then
  reason         text not null,            -- why it was declined; '' otherwise
  article_id     uuid,                     -- the copy, once it was taken
  taken_version  int,                      -- version of the original that the copy follows
  automatic      boolean not null,         -- corrections of the original go into the copy by themselves
  latest_version int not null,             -- newest version of the original
  is_withdrawn   boolean not null,         -- the original was withdrawn
  primary key (site_id, id),
  unique (site_id, from_site, from_article)
);
create index offers_of_original on portal.offers (from_site, from_article);
create index offers_of_copy on portal.offers (site_id, article_id);
