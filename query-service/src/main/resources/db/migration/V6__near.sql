-- The articles that are in one of these buckets. Found by the index always: as the hashes of new
-- articles are in no statistics, the planner expects them everywhere and would rather scan.
create function articles_in(wanted bigint[]) returns setof uuid
language sql stable set enable_seqscan = off as $$
  select article_id from article_profile where buckets && wanted
$$;
