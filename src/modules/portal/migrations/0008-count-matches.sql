-- Counts articles that have the words of a question, up to a cap, by the index alone: of a word that most articles
-- have, PostgreSQL would rather read the table, and unpack the words of each article for it.
create function portal.count_matches(site text, channels uuid[], query tsquery, cap integer) returns integer
language plpgsql stable set enable_seqscan = off as $$
begin
  return (
    with matching as materialized (
      select 1 from portal.article_search
      where site_id = site and (channels is null or channel_id = any(channels)) and words @@ query
    )
    select count(*) from (select 1 from matching limit cap) as counted
  );
end
$$;
