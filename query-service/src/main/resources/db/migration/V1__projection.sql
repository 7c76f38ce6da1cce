-- The projection of dateline.articles and dateline.mentions. Everything here can be dropped: it is
-- rebuilt by reading the topics from their beginning.

-- How far each partition has been projected; written in the transaction of the projection itself.
create table consumed_offset (
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- State of an article over all its revisions. Outlet and copy_of are those of the last published
-- revision; shown_revision is the one that is served and that supports facts, null for none.
create table article (
  id                 uuid primary key,
  last_published     int  not null default 0,
  outlet             text,
  copy_of            uuid,
  withdrawn_revision int  not null default 0,
  withdrawn_at       timestamptz,
  shown_revision     int
);
create index article_copy_of on article (copy_of) where copy_of is not null;

-- One revision: what was published, and what was found in it. Either half may arrive first; an
-- extraction waits in pending until the article is there, then becomes mentions and quotations.
create table article_revision (
  article_id            uuid not null,
  revision              int  not null,
  article               jsonb,
  article_recorded_at   timestamptz,
  extractor             text,
  skipped               text,
  extraction_recorded_at timestamptz,
  pending               jsonb,
  entities              jsonb,
  primary key (article_id, revision)
);

-- All mentions of all revisions; shown tells those of the article's shown revision.
create table mention (
  article_id     uuid        not null,
  revision       int         not null,
  id             text        not null,
  shown          boolean     not null,
  proposition_id uuid        not null,
  outlet         text,
  title          text,
  published_at   timestamptz not null,
  recorded_at    timestamptz not null,
  start_offset   int         not null,
  predicate      text        not null,
  event_type     text,
  factuality     text        not null,
  outlet_key     text,
  source_key     text,
  places         text[]      not null,
  entity_ids     uuid[]      not null,
  evidence       text        not null,
  document       jsonb       not null,
  primary key (article_id, revision, id)
);
create index mention_proposition on mention (proposition_id);
create index mention_order on mention (published_at desc, article_id, start_offset, id) where shown;
create index mention_predicate on mention (predicate) where shown;
create index mention_outlet on mention (outlet_key) where shown;
create index mention_source on mention (source_key) where shown;
create index mention_entities on mention using gin (entity_ids) where shown;
create index mention_text on mention using gin (to_tsvector('english', evidence)) where shown;

create table quotation (
  article_id   uuid        not null,
  revision     int         not null,
  id           text        not null,
  shown        boolean     not null,
  outlet       text,
  title        text,
  published_at timestamptz not null,
  recorded_at  timestamptz not null,
  start_offset int         not null,
  outlet_key   text,
  speaker_key  text,
  content      text        not null,
  document     jsonb       not null,
  primary key (article_id, revision, id)
);
create index quotation_order
  on quotation (published_at desc, article_id, start_offset, id) where shown;
create index quotation_outlet on quotation (outlet_key) where shown;
create index quotation_speaker on quotation (speaker_key) where shown;
create index quotation_text on quotation using gin (to_tsvector('english', content)) where shown;

-- Entities of shown revisions; articles counts them. Names and descriptions are in entity_wording.
create table entity (
  id       uuid primary key,
  type     text not null,
  name_key text not null,
  articles int  not null
);
create index entity_name on entity (name_key, id);
create index entity_text on entity using gin (to_tsvector('simple', name_key));

create table entity_wording (
  entity_id uuid not null,
  kind      text not null,
  wording   text not null,
  articles  int  not null,
  primary key (entity_id, kind, wording)
);

-- Facts, recomputed for each proposition that a change touches.
create table fact (
  id                 uuid primary key,
  proposition_id     uuid        not null,
  predicate          text        not null,
  event_type         text,
  status             text        not null,
  independent_origins int        not null,
  first_reported_at  timestamptz not null,
  last_reported_at   timestamptz not null,
  entity_ids         uuid[]      not null,
  article_ids        uuid[]      not null,
  outlet_keys        text[]      not null,
  source_keys        text[]      not null,
  places             text[]      not null,
  factualities       text[]      not null,
  wording            text        not null,
  document           jsonb       not null
);
create index fact_proposition on fact (proposition_id);
create index fact_order on fact (last_reported_at desc, id);
create index fact_status on fact (status, last_reported_at desc, id);
create index fact_predicate on fact (predicate);
create index fact_entities on fact using gin (entity_ids);
create index fact_articles on fact using gin (article_ids);
create index fact_sources on fact using gin (source_keys);
create index fact_outlets on fact using gin (outlet_keys);
create index fact_places on fact using gin (places);
create index fact_text on fact using gin (to_tsvector('english', wording));
