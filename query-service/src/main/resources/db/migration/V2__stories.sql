-- Facts are made per story and family of events. What was projected before is read again.
truncate article, article_revision, mention, quotation, entity, entity_wording, fact, consumed_offset;

-- What the article's last complete revision is about (ArticleProfile), and the story that it is in.
alter table article
  add column published_at     timestamptz,
  add column title            text,
  add column terms            jsonb,
  add column keys             text[],
  add column neighbourhood_id uuid,
  add column story_id         uuid;
create index article_keys on article using gin (keys);
create index article_neighbourhood on article (neighbourhood_id);
create index article_story on article (story_id);

drop index mention_proposition;
alter table mention
  drop column proposition_id,
  add column family  text not null,
  add column fact_id uuid;
create index mention_fact on mention (fact_id);

drop index fact_proposition;
alter table fact
  drop column proposition_id,
  add column story_id uuid not null,
  add column family   text not null;
create index fact_story on fact (story_id, family);

-- Stories of shown articles.
create table story (
  id                 uuid primary key,
  neighbourhood_id   uuid        not null,
  headline           text        not null,
  first_published_at timestamptz not null,
  last_published_at  timestamptz not null,
  article_ids        uuid[]      not null
);
create index story_order on story (last_published_at desc, id);
create index story_neighbourhood on story (neighbourhood_id);
create index story_articles on story using gin (article_ids);
create index story_text on story using gin (to_tsvector('english', headline));
