#!/usr/bin/env bash
# Restores what backup.sh wrote into an installation that has no data yet, and starts it:
#   restore.sh FOLDER
# query-service then reads the topics from their beginning; until it has, it answers with fewer facts.
set -euo pipefail
folder=$(readlink -f "$1")
(cd "$folder" && sha256sum --quiet --check SHA256SUMS)
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
source ./lib.sh
find_compose
trap 'kill ${podman_service:-} 2>/dev/null || true' EXIT

"${compose[@]}" up --no-start kafka postgres
project=$("${compose[@]}" ps --all --quiet kafka | xargs "$engine" inspect --format '{{index .Config.Labels "com.docker.compose.project"}}')
image=$("${compose[@]}" ps --all --quiet postgres | xargs "$engine" inspect --format '{{.Config.Image}}')
in_kafka_volume() {
  "$engine" run --rm --interactive --network none --user 0 --volume "${project}_kafka:/data" --entrypoint "$1" "$image" "${@:2}"
}
if [[ -n $(in_kafka_volume find /data -name meta.properties) ]]; then
  echo "This installation has data. Remove it first: docker compose down --volumes" >&2
  exit 1
fi
in_kafka_volume tar --extract --numeric-owner --directory /data <"$folder/kafka.tar"

"${compose[@]}" up --detach postgres
until "${compose[@]}" exec -T postgres pg_isready --quiet --host 127.0.0.1 --username postgres --dbname query; do
  sleep 1
done
"${compose[@]}" exec -T postgres pg_restore --username postgres --dbname ingest --exit-on-error --single-transaction <"$folder/ingest.dump"
"${compose[@]}" up --detach
