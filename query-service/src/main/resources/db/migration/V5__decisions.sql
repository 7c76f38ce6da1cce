-- Decisions on entities are a topic of their own. What was projected before is read again.
truncate article, article_profile, article_revision, article_withdrawal, mention, quotation, entity,
  entity_wording, story, fact, consumed_offset;

-- The last event of each decision.
create table decision (
  id       uuid  primary key,
  document jsonb not null
);

-- The entity that an entity was merged into, following from all decisions that hold.
create table entity_merged (
  entity_id uuid primary key,
  into_id   uuid not null
);

-- What was found before decisions changed its entities, null where they changed nothing. The ids of
-- the entities are those before and after.
alter table article_revision
  add column undecided jsonb;

-- Whether articles name it; else decisions made it.
alter table entity
  add column known boolean not null;

-- What entities are searched by, after merges.
create function current_entities(ids uuid[]) returns uuid[]
language sql stable as $$
  select array_agg(coalesce(m.into_id, id))
  from unnest(ids) id left join entity_merged m on m.entity_id = id
$$;
create function current_sources(keys text[]) returns text[]
language sql stable as $$
  select array_agg(coalesce('entity:' || m.into_id, key))
  from unnest(keys) key left join entity_merged m on 'entity:' || m.entity_id = key
$$;
