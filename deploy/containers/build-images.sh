#!/usr/bin/env bash
# Builds the images REGISTRY/dateline/SERVICE:VERSION of the three services.
#   build-images.sh [jvm|native] [VERSION]; REGISTRY is DATELINE_REGISTRY, or localhost
# The services must have been built: ./mvnw package, for native images with -Dnative.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
readonly kind=${1:-jvm} version=${2:-0.1.0}
engine=${CONTAINER_ENGINE:-$(command -v podman || command -v docker)}
format=()
# Without it podman leaves the health check out, which OCI's format does not have.
[[ $engine == *podman ]] && format=(--format docker)

for service in ingest-service extract-service query-service; do
  built=$service/target/quarkus-app/quarkus-run.jar
  [[ $kind == native ]] && built=$(compgen -G "$service/target/*-runner" || echo "$service/target/*-runner")
  if [[ ! -e $built ]]; then
    echo "$service is not built: $built is missing (./mvnw package)" >&2
    exit 1
  fi
  image=${DATELINE_REGISTRY:-localhost}/dateline/$service:$version
  echo "Building $image ($kind)"
  "$engine" build "${format[@]}" --quiet \
    --file "deploy/containers/Dockerfile.$kind" \
    --build-arg SERVICE="$service" --build-arg VERSION="$version" \
    --build-arg REVISION="$(git rev-parse HEAD 2>/dev/null || echo unknown)" \
    ${BASE:+--build-arg BASE="$BASE"} \
    --tag "$image" "$service"
done
