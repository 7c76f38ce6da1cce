package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The events that this service is tested with are events as their publishers define them. */
class ContractTest {

  private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
  private static final String INGEST = "ingest-service/src/main/resources/contracts/";
  private static final String EXTRACT = "extract-service/src/main/resources/contracts/";

  static Stream<Fixture.Piece> pieces() {
    var fixture = new Fixture();
    return Stream.of(
        fixture.harbourPost,
        fixture.dailyBeacon,
        fixture.fjordRadio,
        fixture.dailyBeacon.revision(2).without(0));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void articlesAreOfTheContractOfIngestService(Fixture.Piece piece) throws Exception {
    assertValid(INGEST + "article.v1.schema.json", piece.article());
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void extractionsAreOfTheContractOfExtractService(Fixture.Piece piece) throws Exception {
    assertValid(EXTRACT + "extracted.v1.schema.json", piece.extracted());
  }

  @Test
  void withdrawalsAreOfTheContractOfIngestService() throws Exception {
    assertValid(INGEST + "withdrawal.v1.schema.json", new Fixture().harbourPost.withdrawal());
  }

  private static void assertValid(String contract, JsonNode data) throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(REPOSITORY.resolve(contract)));
    assertThat(schema.validate(data.toString(), InputFormat.JSON)).isEmpty();
  }
}
