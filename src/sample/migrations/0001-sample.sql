-- Where the sample of this installation stands: one row, on the top site, once a sample was ever loaded here.
create table sample.state (
  site_id     text not null,               -- top site of the installation
  seed        text not null,               -- what the sample is a function of, with the day
  day         date not null,               -- day from which its dates are counted
  loaded_at   timestamptz,                 -- when the whole sample stood; null while it is being loaded and after its removal
  removed_at  timestamptz,                 -- when it was taken away: then no start brings it back by itself
  primary key (site_id)
);

-- What the sample put on a site; written before the thing itself, so that removal finds it also after a crash.
create table sample.pieces (
  site_id     text not null,               -- site that it stands on
  kind        text not null,               -- article | channel
  key         text not null,               -- an article's name in the sample; a channel's path
  article_id  uuid,                        -- id under which an article stands in the portal; null for a channel
  primary key (site_id, kind, key)
);
