#!/usr/bin/env bash
# Run once by the container of PostgreSQL: a database and a user for each service that keeps something.
set -euo pipefail
create() {
  psql --username postgres --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
create user :"name" password :'password';
create database :"name" owner :"name";
SQL
}
create "$INGEST_USERNAME" "$INGEST_PASSWORD"
create "$QUERY_USERNAME" "$QUERY_PASSWORD"
