package dev.dateline.system;

import java.io.IOException;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all tests of a run one and the same {@link SystemUnderTest}; starting it takes long. */
final class WholeSystem implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(WholeSystem.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SystemUnderTest.class;
  }

  @Override
  public SystemUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Resource.class, key -> new Resource(), Resource.class)
        .system();
  }

  /** Closed by JUnit at the end of the run. What does not start is not tried for every test. */
  private static final class Resource implements AutoCloseable {

    private SystemUnderTest system;
    private RuntimeException failure;

    Resource() {
      try {
        system = SystemUnderTest.start();
      } catch (RuntimeException e) {
        failure = e;
      }
    }

    SystemUnderTest system() {
      if (failure != null) {
        throw failure;
      }
      return system;
    }

    @Override
    public void close() throws IOException {
      if (system != null) {
        system.close();
      }
    }
  }
}
