#!/usr/bin/env bash
# Builds the images and tests the whole system in containers, with the commands that an operator
# uses: articles become facts, a backup is restored, another generation reads all articles again.
#   smoke-test.sh [jvm|native]
# Where no registry is reached, DATELINE_STAND_INS=1 makes the base images from Debian's packages.
# Needs ports 28080 to 28090 and leaves nothing behind.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
source ./lib.sh

skip() {
  echo "SKIPPED: $1"
  exit 0
}
if [[ -n ${DATELINE_STAND_INS:-} ]]; then
  export CONTAINERS_CONF=${CONTAINERS_CONF:-$PWD/stand-ins/containers.conf}
fi
[[ -n $engine ]] || skip "neither podman nor docker is installed (Debian: apt install podman runc netavark aardvark-dns iptables docker-compose)"
"$engine" info >/dev/null 2>&1 || skip "$engine does not work here ($engine info tells why)"
command -v jq >/dev/null || skip "jq is not installed"
find_compose || skip "there is no docker compose"

export COMPOSE_PROJECT_NAME=dateline-smoke DATELINE_DB_PASSWORD=smoke-$RANDOM$RANDOM
export DATELINE_QUERY_PORT=28080 DATELINE_INGEST_PORT=28081 DATELINE_EXTRACT_PORT=28082 DATELINE_NEXT_PORT=28090
work=$(mktemp -d)
readonly ingest=http://127.0.0.1:$DATELINE_INGEST_PORT query=http://127.0.0.1:$DATELINE_QUERY_PORT \
  next=http://127.0.0.1:$DATELINE_NEXT_PORT sample=../sample/karsund.ndjson

remove() {
  "${compose[@]}" --profile next down --volumes --remove-orphans >/dev/null 2>&1 || true
}
finish() {
  local status=$?
  if ((status != 0)); then
    "${compose[@]}" --profile next ps || true
    "${compose[@]}" --profile next logs --tail 40 || true
  fi
  remove
  kill ${health_checks:-} ${podman_service:-} 2>/dev/null || true
  rm -rf "$work"
  ((status == 0)) && echo "PASSED" || echo "FAILED"
}
trap finish EXIT

await() { # what is waited for, then a command that succeeds once it is there
  local what=$1 deadline=$((SECONDS + ${DATELINE_PATIENCE:-600}))
  shift
  until "$@" >/dev/null 2>&1; do
    if ((SECONDS > deadline)); then
      echo "Waited in vain for $what" >&2
      return 1
    fi
    sleep 1
  done
  echo "$((SECONDS)) s: $what"
}
is_healthy() { [[ $("$engine" inspect "$1" | jq --raw-output '.[0].State | (.Health // .Healthcheck).Status') == healthy ]]; }
is_ready() { curl --fail --silent --max-time 10 "$1/q/health/ready"; }
all_articles_at() {
  local id
  for id in $articles; do curl --fail --silent --max-time 10 --output /dev/null "$1/articles/$id" || return 1; done
}
facts_of() { curl --fail --silent "$1/facts?limit=500" | jq --sort-keys '.items | sort_by(.id)'; }
all_measured() {
  local service
  for service in "$ingest" http://127.0.0.1:$DATELINE_EXTRACT_PORT "$query"; do
    curl --fail --silent --max-time 10 "$service/q/metrics" || return 1
  done | grep -oE '^[a-z_]+' | sort --unique >"$work/measured"
  [[ -z $(comm -23 "$work/asked" "$work/measured") ]]
}
# What another generation records anew is when it recorded it; restored facts are the very same.
same_facts() { diff <(jq "$3" "$1") <(jq "$3" "$2") >"$work/difference"; }

# podman leaves health checks to timers of systemd; where none runs, this does them.
if [[ $engine == *podman && ! -d /run/systemd/system ]]; then
  while sleep 2; do
    "$engine" ps --quiet | xargs --no-run-if-empty --max-args 1 "$engine" healthcheck run || true
  done >/dev/null 2>&1 &
  health_checks=$!
fi

[[ -z ${DATELINE_STAND_INS:-} ]] || ./stand-ins/build.sh
./build-images.sh "${1:-jvm}" "${DATELINE_VERSION:-0.1.0}"
remove

echo "== The system starts"
"${compose[@]}" up --detach
for service in "$ingest" http://127.0.0.1:$DATELINE_EXTRACT_PORT "$query"; do
  await "$service is ready" is_ready "$service"
done

echo "== Containers are as they should be"
for service in ingest-service extract-service query-service; do
  id=$("${compose[@]}" ps --quiet "$service")
  [[ $("$engine" exec "$id" id -u) == 10001 ]]
  [[ $("$engine" inspect --format '{{.HostConfig.ReadonlyRootfs}}' "$id") == true ]]
  ! "$engine" exec "$id" touch /app/written 2>/dev/null
  "$engine" exec "$id" cat /app/sbom.cdx.json | jq --exit-status '.bomFormat == "CycloneDX"' >/dev/null
  await "$service is healthy" is_healthy "$id"
done

echo "== Articles become facts"
articles=$(curl --fail --silent --header 'Content-Type: application/x-ndjson' --data-binary "@$sample" "$ingest/articles/batch" | jq --raw-output .id)
[[ $(wc -w <<<"$articles") == $(wc -l <"$sample") ]]
await "all articles can be queried" all_articles_at "$query"
facts_of "$query" >"$work/facts.json"
jq --exit-status 'length > 10 and any(.articles | length > 1)' "$work/facts.json" >/dev/null
echo "$(jq length "$work/facts.json") facts"

echo "== What rules and dashboard ask for is measured"
# But for what only failures bring about.
grep -ohE '\b(dateline|http_server|jvm|kafka_consumer|process)_[a-z_]+' ../observability/{alerts.yaml,dashboard.json} |
  grep -vE 'dead_letters|failures' | sort --unique >"$work/asked"
[[ -s $work/asked ]]
# Kafka's metrics come up to a minute late.
await "all of it is measured" all_measured

echo "== A backup is restored"
./backup.sh "$work/backup"
"${compose[@]}" down --volumes
./restore.sh "$work/backup"
await "query-service is ready" is_ready "$query"
await "all articles can be queried" all_articles_at "$query"
await "the facts are the same" eval 'facts_of "$query" >"$work/restored.json" && same_facts "$work/facts.json" "$work/restored.json" .'
await "ingest-service is ready" is_ready "$ingest"
curl --fail --silent "$ingest/articles/${articles%%$'\n'*}" | jq --exit-status '.state == "extracted"' >/dev/null

echo "== Another generation reads all articles again"
"${compose[@]}" exec -T postgres createdb --username postgres --owner query query_next
"${compose[@]}" --profile next up --detach
await "the next query-service is ready" is_ready "$next"
await "all articles can be queried there" all_articles_at "$next"
await "its facts are the same" eval 'facts_of "$next" >"$work/next.json" && same_facts "$work/restored.json" "$work/next.json" "map(.id)"'
facts_of "$query" >"$work/still.json"
same_facts "$work/restored.json" "$work/still.json" .
