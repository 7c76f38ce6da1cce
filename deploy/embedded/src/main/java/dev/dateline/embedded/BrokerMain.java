package dev.dateline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/**
 * A single-node Apache Kafka broker and controller (KRaft) in this JVM: {@code BrokerMain FOLDER
 * PORT CONTROLLER_PORT}. The folder is formatted once and kept; the process runs until it is
 * terminated.
 */
public final class BrokerMain {

  private BrokerMain() {}

  /** Starts the broker and blocks until the process is asked to stop. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    int port = Integer.parseInt(args[1]);
    int controllerPort = Integer.parseInt(args[2]);
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve("meta.properties"))) {
      format(folder, controllerPort);
    }
    var server =
        new KafkaRaftServer(
            new KafkaConfig(properties(folder, port, controllerPort), false), Time.SYSTEM);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.shutdown();
                  server.awaitShutdown();
                },
                "broker-shutdown"));
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Path folder, int controllerPort) throws Exception {
    var formatter = new Formatter();
    formatter
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setIgnoreFormatted(true)
        .setPrintStream(System.out);
    formatter.run();
  }

  private static Properties properties(Path folder, int port, int controllerPort) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("log.dirs", folder.toString());
    // A broker that was killed may register again only when its last session is over.
    settings.put("broker.session.timeout.ms", "4000");
    settings.put("broker.heartbeat.interval.ms", "1000");
    settings.put("num.partitions", "3");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // The articles topic is the source that every projection is rebuilt from: never expire it.
    settings.put("log.retention.ms", "-1");
    settings.put("message.max.bytes", "12582912");
    settings.put("replica.fetch.max.bytes", "12582912");
    var properties = new Properties();
    properties.putAll(settings);
    return properties;
  }
}
