create table article (
  id           uuid        primary key,
  revision     integer     not null,            -- number of the latest revision; 0 only inside the transaction that creates it
  withdrawn_at timestamptz
);

create table article_revision (
  article_id             uuid        not null references article (id),
  number                 integer     not null check (number > 0),
  url                    text,
  outlet                 text,
  title                  text,
  byline                 text,
  dateline               text,
  published_at           text        not null,  -- ISO 8601, as precise as is known
  published_at_precision text        not null,
  published_at_source    text        not null,
  language               text,
  text                   text        not null,
  received_at            timestamptz not null,
  primary key (article_id, number)
);

-- Events that the broker has not acknowledged yet. An article's events get their ids under the lock of its row,
-- so that their order is the order in which they happened.
create table outbox (
  id          bigint      generated always as identity primary key,
  article_id  uuid        not null references article (id),
  event_id    text        not null unique,
  type        text        not null,
  occurred_at timestamptz not null,
  data        text        not null              -- JSON
);

create index outbox_article on outbox (article_id, id);
