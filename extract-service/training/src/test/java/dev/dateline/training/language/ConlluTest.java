package dev.dateline.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConlluTest {

  @TempDir Path folder;

  @Test
  void readsWordsSpacesHeadsAndNames() throws IOException {
    // Given
    Path file = folder.resolve("sample.conllu");
    Files.writeString(
        file,
        """
        # newdoc id = d1
        1	Ann	Ann	PROPN	NNP	_	3	nsubj	_	NER=B-PERSON
        2-3	isn't	_	_	_	_	_	_	_	SpaceAfter=No
        2	is	be	AUX	VBZ	_	0	root	_	NER=O
        3	n't	not	PART	RB	_	2	advmod	_	NER=O
        4	.	.	PUNCT	.	_	2	punct	_	NER=O

        """);
    // When
    List<Example> examples = Conllu.read(file);
    // Then
    assertThat(examples).hasSize(1);
    Example e = examples.getFirst();
    assertThat(e.document()).isEqualTo("d1");
    assertThat(e.forms()).containsExactly("Ann", "is", "n't", ".");
    assertThat(e.spaceBefore()).containsExactly(true, true, false, false);
    assertThat(e.heads()).containsExactly(2, 4, 1, 1);
    assertThat(e.names()).containsExactly("B-PERSON", "O", "O", "O");
  }
}
