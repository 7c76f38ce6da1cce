-- What was known at a past moment follows from when each revision, extraction and withdrawal was
-- recorded. What was projected before is read again.
truncate article, article_profile, article_revision, mention, quotation, entity, entity_wording,
  story, fact, consumed_offset;

-- All withdrawals with the time of their record.
create table article_withdrawal (
  article_id   uuid        not null,
  revision     int         not null,
  withdrawn_at timestamptz not null,
  recorded_at  timestamptz not null,
  primary key (article_id, revision)
);

-- Of revisions that are both published and read: publication, record of the later half, entities.
alter table article_revision
  add column published_at timestamptz,
  add column recorded_at  timestamptz,
  add column entity_ids   uuid[];
create index article_revision_published on article_revision (published_at desc, article_id)
  where recorded_at is not null;
create index article_revision_entities on article_revision using gin (entity_ids);

-- Ids of the story and of the fact that would begin with it.
alter table article
  add column first_of_story uuid;
create index article_first_of_story on article (first_of_story);
alter table mention
  add column first_of_fact uuid not null;
create index mention_first_of_fact on mention (first_of_fact);

-- The past is found by the same indexes.
drop index mention_predicate, mention_outlet, mention_source, mention_entities, mention_text;
create index mention_predicate on mention (predicate);
create index mention_outlet on mention (outlet_key);
create index mention_source on mention (source_key);
create index mention_entities on mention using gin (entity_ids);
create index mention_text on mention using gin (to_tsvector('english', evidence));
drop index mention_order, quotation_order;
create index mention_order on mention (published_at desc, article_id, start_offset, id);
create index quotation_order on quotation (published_at desc, article_id, start_offset, id);

-- The revision of an article that was shown at a moment, or null: the rule of ArticleState.
create function shown_revision(of_article uuid, as_of timestamptz) returns int
language sql stable as $$
  select r.revision from article_revision r
  where r.article_id = of_article and r.recorded_at <= as_of
    and r.revision > coalesce(
      (select max(w.revision) from article_withdrawal w
       where w.article_id = of_article and w.recorded_at <= as_of), 0)
  order by r.revision desc limit 1
$$;
