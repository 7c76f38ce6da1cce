#!/usr/bin/env bash
# Makes images under the names that Dockerfile.jvm and compose.yaml use, from Debian's packages, the
# JDK of this machine and Kafka from Maven Central: for machines that reach no container registry.
# Never for production. Needs podman, mmdebstrap, and root.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
readonly suite=bookworm work=${1:-$(mktemp -d)} kafka=4.1.1
: "${JAVA_HOME:?the JDK 25 that the stand-in is made of}"

exists() { podman image exists "$1" && echo "$1 is there"; }

rootfs() { # a file system with the packages $2 as $1
  [[ -e $work/$1.tar ]] || mmdebstrap --quiet --variant=minbase --include="$2" "$suite" "$work/$1.tar"
}

exists docker.io/library/eclipse-temurin:25-jre || {
  rootfs java ca-certificates
  rm -rf "$work/jre"
  "$JAVA_HOME/bin/jlink" --output "$work/jre" --strip-debug --no-man-pages --no-header-files \
    --add-modules java.se,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.management,jdk.naming.dns,jdk.unsupported,jdk.zipfs
  podman build --quiet --format docker --tag docker.io/library/eclipse-temurin:25-jre --file - "$work" <<'DOCKERFILE'
FROM scratch
ADD java.tar /
COPY jre /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8
DOCKERFILE
}

exists docker.io/apache/kafka:$kafka || {
  mkdir -p "$work/kafka"
  cat >"$work/kafka/pom.xml" <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>stand-in</groupId><artifactId>kafka</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>$kafka</version></dependency>
<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-tools</artifactId><version>$kafka</version></dependency>
</dependencies></project>
POM
  ../../../mvnw --quiet --batch-mode --file "$work/kafka/pom.xml" dependency:copy-dependencies -DoutputDirectory=libs
  cp kafka-entrypoint.sh kafka-topics.sh "$work/kafka/"
  podman build --quiet --format docker --tag docker.io/apache/kafka:$kafka --file - "$work/kafka" <<'DOCKERFILE'
FROM docker.io/library/eclipse-temurin:25-jre
COPY libs /opt/kafka/libs
COPY --chmod=0755 kafka-topics.sh /opt/kafka/bin/
COPY --chmod=0755 kafka-entrypoint.sh /
ENTRYPOINT ["/kafka-entrypoint.sh"]
DOCKERFILE
}

exists docker.io/library/postgres:18 || {
  rootfs postgres postgresql
  cp postgres-entrypoint.sh "$work/"
  podman build --quiet --format docker --tag docker.io/library/postgres:18 --file - "$work" <<'DOCKERFILE'
FROM scratch
ADD postgres.tar /
COPY --chmod=0755 postgres-entrypoint.sh /
ENV PATH=/usr/lib/postgresql/15/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
ENTRYPOINT ["/postgres-entrypoint.sh"]
DOCKERFILE
}
