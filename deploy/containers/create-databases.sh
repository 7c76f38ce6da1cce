#!/usr/bin/env bash
# Run once by the container of PostgreSQL: a database and a user for each service that keeps something.
set -euo pipefail
for service in ingest query; do
  psql --username postgres --set ON_ERROR_STOP=1 --set name="$service" --set password="$POSTGRES_PASSWORD" <<'SQL'
create user :"name" password :'password';
create database :"name" owner :"name";
SQL
done
