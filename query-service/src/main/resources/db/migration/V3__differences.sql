-- Facts and stories are written only where they differ from what is stored, and mentions only once.
-- What was projected before is read again.
truncate article, article_revision, mention, quotation, entity, entity_wording, story, fact,
  consumed_offset;

-- What the article's last complete revision is about (ArticleProfile). Apart from the article, whose
-- row changes with its story. Buckets are hashes of each key with the time of publication.
create table article_profile (
  article_id uuid     primary key,
  terms      jsonb    not null,
  keys       text[]   not null,
  buckets    bigint[] not null
);
-- Read for every article: a list of pending entries would have to be read through each time.
create index article_profile_buckets on article_profile using gin (buckets) with (fastupdate = off);

alter table article
  drop column terms,
  drop column keys;

-- The fact tells its mentions.
alter table mention
  drop column fact_id;

-- Hash of the whole row.
alter table fact
  add column digest uuid not null;

-- Rows that change with every article on their event.
alter table fact set (autovacuum_vacuum_scale_factor = 0.05);
alter table story set (autovacuum_vacuum_scale_factor = 0.05);
alter table article set (autovacuum_vacuum_scale_factor = 0.05, fillfactor = 80);
