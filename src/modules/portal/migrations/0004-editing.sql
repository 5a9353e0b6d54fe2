-- What someone is writing in an article and has not saved yet; gone when they save or discard it.
create table portal.working_copies (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  person_id      text not null,            -- whose copy it is; nobody else sees it
  fields         jsonb not null,           -- the form as it was typed: field → text; see desk.inputs.ts
  kept_at        timestamptz not null,     -- when it was kept last
  primary key (site_id, article_id, person_id),
  foreign key (site_id, article_id) references portal.articles
);

-- Who has an article open in the editor; each page tells it every half minute.
create table portal.article_presence (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  person_id      text not null,            -- who has it open
  name           text not null,            -- their name, as colleagues read it
  since          timestamptz not null,     -- when they opened it
  last_seen_at   timestamptz not null,     -- when their page told so last
  primary key (site_id, article_id, person_id),
  foreign key (site_id, article_id) references portal.articles
);

-- What editors decided where a 简体 character stands for several of 繁體. Found again by the text around it.
create table portal.script_choices (
  site_id        text not null,            -- site of the article
  article_id     uuid not null,            -- the article
  id             uuid not null,            -- UUIDv7
  before         text not null,            -- plain text of the body before the character
  written        text not null,            -- the character as it was written
  after          text not null,            -- plain text behind the character
  chosen         text not null,            -- the character that readers of 繁體 get
  person_id      text not null,            -- who decided
  chosen_at      timestamptz not null,     -- when
  primary key (site_id, article_id, id),
  foreign key (site_id, article_id) references portal.articles
);
