#!/usr/bin/env bash
# As the image of PostgreSQL, as far as compose.yaml needs it.
set -euo pipefail
export PGDATA=/var/lib/postgresql/stand-in
if (($(id -u) == 0)); then
  mkdir -p /var/run/postgresql
  chown postgres: /var/lib/postgresql /var/run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
if [[ ! -s $PGDATA/PG_VERSION ]]; then
  initdb --username=postgres --pwfile=<(echo "$POSTGRES_PASSWORD") --auth-local=trust --auth-host=scram-sha-256
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  pg_ctl start --wait --options="-c listen_addresses=''"
  for script in /docker-entrypoint-initdb.d/*.sh; do
    bash "$script"
  done
  pg_ctl stop --wait
fi
exec postgres -c listen_addresses='*' "$@"
