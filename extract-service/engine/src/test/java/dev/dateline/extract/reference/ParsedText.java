package dev.dateline.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.dateline.extract.language.Document;
import dev.dateline.extract.language.NamedEntity;
import dev.dateline.extract.language.Sentence;
import dev.dateline.extract.language.Token;

/**
 * Analysed texts written down by hand: one string a sentence, its tokens separated by spaces, each
 * {@code form[=lemma]/tag/head/relation[/NAME]} with heads counted from 1 and 0 for the root;
 * {@code +} continues the name of the token before.
 */
final class ParsedText {

  private ParsedText() {}

  static Document document(String... sentences) {
    StringBuilder text = new StringBuilder();
    List<Sentence> parsed = new ArrayList<>();
    for (String sentence : sentences) {
      List<Token> tokens = new ArrayList<>();
      List<NamedEntity> names = new ArrayList<>();
      for (String item : sentence.trim().split("\\s+")) {
        String[] cells = item.split("/");
        String form = cells[0].split("=")[0];
        int index = tokens.size();
        boolean attached = form.equals("'s") || form.equals(".") || form.equals(",");
        if (!text.isEmpty() && !attached) {
          text.append(' ');
        }
        int start = text.length();
        text.append(form);
        String tag = cells[1];
        String lemma =
            cells[0].contains("=")
                ? cells[0].split("=")[1]
                : tag.startsWith("NNP") ? form : form.toLowerCase(Locale.ROOT);
        tokens.add(
            new Token(
                index,
                form,
                start,
                text.length(),
                lemma,
                upos(tag),
                tag,
                Integer.parseInt(cells[2]) - 1,
                cells[3]));
        if (cells.length > 4 && cells[4].equals("+")) {
          NamedEntity open = names.removeLast();
          names.add(new NamedEntity(open.type(), open.first(), index));
        } else if (cells.length > 4) {
          names.add(new NamedEntity(NamedEntity.Type.valueOf(cells[4]), index, index));
        }
      }
      parsed.add(new Sentence(parsed.size(), tokens, names));
    }
    return new Document(text.toString(), parsed);
  }

  private static String upos(String tag) {
    return switch (tag) {
      case "NNP", "NNPS" -> "PROPN";
      case "NN", "NNS" -> "NOUN";
      case "PRP", "PRP$", "WP", "WDT", "WP$" -> "PRON";
      case "JJ" -> "ADJ";
      case "DT" -> "DET";
      case "IN" -> "ADP";
      case "CC" -> "CCONJ";
      case "POS" -> "PART";
      case "CD" -> "NUM";
      case "RB" -> "ADV";
      default -> tag.startsWith("V") ? "VERB" : "PUNCT";
    };
  }
}
