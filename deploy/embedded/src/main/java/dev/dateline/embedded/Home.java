package dev.dateline.embedded;

import java.nio.file.Path;

/**
 * Where the embedded system lives.
 *
 * @param repository the checkout, with the services' built jars
 * @param data the one folder that everything of the running system is kept in
 */
public record Home(Path repository, Path data) {

  /** Both paths are made absolute: processes are recognised by them later. */
  public Home {
    repository = repository.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }

  /** The checkout with its data in {@code data/}. */
  public static Home of(Path repository) {
    return new Home(repository, repository.resolve("data"));
  }

  /** Standard output and error of a component. */
  public Path log(String component) {
    return data.resolve("logs").resolve(component + ".log");
  }

  /** The folder of process ids, ports and passwords. */
  public Path run() {
    return data.resolve("run");
  }

  /** The runnable jar of a service, whether it is built or not. */
  public Path serviceJar(String service) {
    return repository.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
