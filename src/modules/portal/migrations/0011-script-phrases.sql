-- Phrases that a site writes in 繁體 as it says, whatever the dictionary has: names of places, terms.
create table portal.script_phrases (
  site_id        text not null,            -- the site whose texts it holds for
  hans           text not null,            -- the phrase as it is written in 简体
  hant           text not null,            -- what readers of 繁體 get for it
  person_id      text not null,            -- who set it
  name           text not null,            -- their name then
  set_at         timestamptz not null,     -- when
  primary key (site_id, hans)
);
