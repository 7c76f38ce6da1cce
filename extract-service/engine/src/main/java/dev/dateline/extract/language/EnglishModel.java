package dev.dateline.extract.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import dev.dateline.extract.language.model.FeatureTable;
import dev.dateline.extract.language.model.WordClasses;

/**
 * The trained numbers of the analyser, as one file: word classes, tagger, parser, name recogniser.
 *
 * @param tags tag names, Penn Treebank and universal tag joined by a bar: "VBD|VERB"
 * @param relations names of dependency relations
 * @param nameTypes types of names, in the order of the recogniser's labels
 */
public record EnglishModel(
    WordClasses classes,
    String[] tags,
    FeatureTable tagger,
    String[] relations,
    FeatureTable actions,
    FeatureTable labels,
    NamedEntity.Type[] nameTypes,
    FeatureTable names) {

  private static final int FORMAT = 1;

  /**
   * Reads a model.
   *
   * @throws IOException when the stream is not a model of this format
   */
  public static EnglishModel read(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not a model of format " + FORMAT);
    }
    WordClasses classes = WordClasses.read(in);
    String[] tags = strings(in);
    FeatureTable tagger = FeatureTable.read(in);
    String[] relations = strings(in);
    FeatureTable actions = FeatureTable.read(in);
    FeatureTable labels = FeatureTable.read(in);
    String[] names = strings(in);
    NamedEntity.Type[] types = new NamedEntity.Type[names.length];
    for (int i = 0; i < names.length; i++) {
      types[i] = NamedEntity.Type.valueOf(names[i]);
    }
    return new EnglishModel(
        classes, tags, tagger, relations, actions, labels, types, FeatureTable.read(in));
  }

  /** Writes a model, in the order in which it is read. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    classes.write(out);
    strings(out, tags);
    tagger.write(out);
    strings(out, relations);
    actions.write(out);
    labels.write(out);
    String[] names = new String[nameTypes.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = nameTypes[i].name();
    }
    strings(out, names);
    this.names.write(out);
  }

  private static String[] strings(DataInputStream in) throws IOException {
    String[] strings = new String[in.readInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    return strings;
  }

  private static void strings(DataOutputStream out, String[] strings) throws IOException {
    out.writeInt(strings.length);
    for (String s : strings) {
      out.writeUTF(s);
    }
  }
}
