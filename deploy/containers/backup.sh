#!/usr/bin/env bash
# Backs the system of compose.yaml up into a new folder:
#   backup.sh FOLDER
# The articles' database is dumped while it works. Then the broker stops for as long as it takes to
# copy its files; meanwhile articles are taken in (they wait in the outbox) and queries are answered.
# In this order everything that the dump holds as announced is in the copy of the topics. The facts
# are not backed up: they are read from the topics again.
set -euo pipefail
mkdir "$1"
folder=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
source ./lib.sh
find_compose
# shellcheck disable=SC2154
trap 'kill ${podman_service:-} 2>/dev/null || true' EXIT

"${compose[@]}" exec -T postgres pg_dump --username postgres --format custom ingest >"$folder/ingest.dump"

project=$("${compose[@]}" ps --quiet kafka | xargs "$engine" inspect --format '{{index .Config.Labels "com.docker.compose.project"}}')
image=$("${compose[@]}" ps --quiet postgres | xargs "$engine" inspect --format '{{.Config.Image}}')
"${compose[@]}" stop kafka
copied=0
"$engine" run --rm --network none --entrypoint tar --volume "${project}_kafka:/data:ro" "$image" \
  --create --numeric-owner --directory /data . >"$folder/kafka.tar" || copied=$?
"${compose[@]}" start kafka
((copied == 0)) || exit "$copied"

(cd "$folder" && sha256sum ingest.dump kafka.tar >SHA256SUMS)
echo "Backed up to $folder"
