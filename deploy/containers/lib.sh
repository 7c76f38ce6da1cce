# Sourced: which engine and which compose there are. CONTAINER_ENGINE and COMPOSE choose others.

engine=${CONTAINER_ENGINE:-$(command -v podman || command -v docker || true)}

# Sets the array compose, or fails. The old docker-compose talks to podman through podman's socket.
find_compose() {
  if [[ -n ${COMPOSE:-} ]]; then
    read -ra compose <<<"$COMPOSE"
  elif [[ $engine != *podman ]] && docker compose version >/dev/null 2>&1; then
    compose=(docker compose)
  elif command -v docker-compose >/dev/null; then
    compose=(docker-compose)
  else
    return 1
  fi
  if [[ $engine == *podman && -z ${DOCKER_HOST:-} ]]; then
    export DOCKER_HOST=unix://${XDG_RUNTIME_DIR:-/run}/dateline-podman.sock
    podman system service --time=0 "$DOCKER_HOST" &
    podman_service=$!
  fi
}
