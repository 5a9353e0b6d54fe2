-- Channels whose lists show an article besides those of its own channel, which stays the one that its address, its way
-- from the top and the figures by channel go by.
create table portal.further_channels (
  site_id        text not null,            -- site of both
  article_id     uuid not null,            -- article that is shown
  channel_id     uuid not null,            -- channel that shows it; never its own
  primary key (site_id, article_id, channel_id),
  foreign key (site_id, article_id) references portal.articles on delete cascade,
  foreign key (site_id, channel_id) references portal.channels on delete cascade
);
create index further_channels_by_channel on portal.further_channels (site_id, channel_id);
