package dev.dateline.embedded.command;

import java.nio.file.Path;
import java.util.Optional;

import dev.dateline.embedded.EmbeddedSystem;
import dev.dateline.embedded.Failure;
import dev.dateline.embedded.Home;
import dev.dateline.embedded.Ports;

/** This checkout, as the script {@code dateline} says where it is. */
final class Installation {

  private static final String OFFSET = "DATELINE_PORT_OFFSET";
  private static final int LARGEST_OFFSET = 65535 - Ports.DEFAULT.controller();

  private Installation() {}

  static Home home() {
    return Home.of(Path.of(System.getProperty("dateline.home", "")));
  }

  /** Where the user was when calling the script; what relative paths start from. */
  static Path callerFolder() {
    return Path.of(System.getProperty("dateline.caller", "")).toAbsolutePath();
  }

  static EmbeddedSystem system() {
    return EmbeddedSystem.of(home(), Ports.DEFAULT.shiftedBy(portOffset()));
  }

  /** The system, which must be running. */
  static EmbeddedSystem runningSystem() {
    var system = system();
    if (!system.query().isReady()) {
      throw new Failure("The system is not running. Start it with ./dateline up");
    }
    return system;
  }

  private static int portOffset() {
    String offset = Optional.ofNullable(System.getenv(OFFSET)).orElse("0");
    try {
      int value = Integer.parseInt(offset);
      if (value >= 0 && value <= LARGEST_OFFSET) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Failure(
        OFFSET + " must be a number from 0 to " + LARGEST_OFFSET + ", not \"" + offset + "\"");
  }
}
