package dev.dateline.extract.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Three linear models over hashed features with 8-bit weights: a logistic regression that finds the
 * heads of cues, a linear-chain conditional random field (Lafferty et al. 2001) that gives each
 * word around a cue its {@link Role}, and a logistic regression that decides on the attribution as
 * a whole. Trained by {@code AttributionTrainer}; immutable.
 */
public final class AttributionModel {

  private static final int MAGIC = 0x44415454;
  private static final int L = Role.COUNT;
  private static final int CONTENT = Role.CONTENT.ordinal();
  private static final Role[] ROLES = Role.values();

  private final Table cue;
  private final Table state;
  private final Table edge;
  private final Table relation;

  /**
   * @param cue one weight per feature of a cue's head
   * @param state a weight per feature and role
   * @param edge a weight per feature, role before and role
   * @param relation one weight per feature of a whole attribution
   */
  public AttributionModel(Table cue, Table state, Table edge, Table relation) {
    this.cue = cue;
    this.state = state;
    this.edge = edge;
    this.relation = relation;
  }

  /** Hashed weights of one layer, {@code width} per bucket. */
  public record Table(int bits, int width, float scale, byte[] weights) {

    /** Rounds weights to 8 bits; the scale is set by the largest one. */
    public static Table quantised(int bits, int width, float[] weights) {
      float max = 1e-6f;
      for (float w : weights) {
        max = Math.max(max, Math.abs(w));
      }
      byte[] bytes = new byte[weights.length];
      for (int i = 0; i < weights.length; i++) {
        bytes[i] = (byte) Math.round(weights[i] / max * 127);
      }
      return new Table(bits, width, max / 127, bytes);
    }

    private void write(DataOutputStream out) throws IOException {
      out.writeInt(bits);
      out.writeInt(width);
      out.writeFloat(scale);
      out.write(weights);
    }

    private static Table read(DataInputStream in) throws IOException {
      int bits = in.readInt();
      int width = in.readInt();
      float scale = in.readFloat();
      byte[] weights = in.readNBytes(width << bits);
      if (weights.length != width << bits) {
        throw new IOException("Truncated attribution model");
      }
      return new Table(bits, width, scale, weights);
    }
  }

  /** Reads the model that is packaged with the engine. */
  public static AttributionModel load() {
    try (InputStream in = AttributionModel.class.getResourceAsStream("attribution.model")) {
      if (in == null) {
        throw new IllegalStateException("Missing resource attribution.model");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AttributionModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("Not an attribution model");
    }
    return new AttributionModel(Table.read(in), Table.read(in), Table.read(in), Table.read(in));
  }

  /** Writes the format that {@link #load} reads. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    cue.write(out);
    state.write(out);
    edge.write(out);
    relation.write(out);
    out.flush();
  }

  /** Probability of each position of the document to head a cue. */
  public float[] cueProbabilities(QuotedDocument d) {
    float[] probabilities = new float[d.size()];
    FeatureBag features = new FeatureBag();
    for (int p = 0; p < probabilities.length; p++) {
      if (CueFeatures.isCandidate(d, p)) {
        CueFeatures.extract(d, p, features);
        probabilities[p] = probability(cue, features);
      }
    }
    return probabilities;
  }

  /** Probability of an attribution as a whole. */
  float relationProbability(FeatureBag features) {
    return probability(relation, features);
  }

  private static float probability(Table table, FeatureBag features) {
    int mask = (1 << table.bits) - 1;
    int sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += table.weights[features.get(i) & mask];
    }
    return (float) (1 / (1 + Math.exp(-sum * table.scale)));
  }

  /** The most probable roles of the words of a cue's window. */
  public Role[] roles(CueView view) {
    int n = view.size();
    int[] stateScores = new int[n * L];
    int[] edgeScores = new int[n * L * L];
    int stateMask = (1 << state.bits) - 1;
    int edgeMask = (1 << edge.bits) - 1;
    RoleFeatures.extract(
        view,
        (i, states, edges) -> {
          sum(state.weights, stateMask, L, states, stateScores, i * L);
          sum(edge.weights, edgeMask, L * L, edges, edgeScores, i * L * L);
        });
    return viterbi(n, stateScores, edgeScores);
  }

  private static void sum(
      byte[] weights, int mask, int width, FeatureBag features, int[] target, int offset) {
    for (int k = 0; k < features.size(); k++) {
      int base = (features.get(k) & mask) * width;
      for (int l = 0; l < width; l++) {
        target[offset + l] += weights[base + l];
      }
    }
  }

  /**
   * Viterbi over roles and whether content was seen: a cue without content is none, so the best
   * sequence with some is taken.
   */
  private Role[] viterbi(int n, int[] stateScores, int[] edgeScores) {
    int states = 2 * L;
    double[] best = new double[n * states];
    byte[] back = new byte[n * states];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int l = 0; l < L; l++) {
      int seen = l == CONTENT ? L : 0;
      best[seen + l] = stateScores[l] * state.scale + edgeScores[l] * edge.scale;
    }
    for (int i = 1; i < n; i++) {
      for (int from = 0; from < states; from++) {
        double before = best[(i - 1) * states + from];
        int k = from % L;
        for (int l = 0; l < L; l++) {
          int to = i * states + (from >= L || l == CONTENT ? L : 0) + l;
          double score =
              before
                  + edgeScores[i * L * L + k * L + l] * edge.scale
                  + stateScores[i * L + l] * state.scale;
          if (score > best[to]) {
            best[to] = score;
            back[to] = (byte) from;
          }
        }
      }
    }
    int last = L + CONTENT;
    for (int l = L; l < states; l++) {
      if (best[(n - 1) * states + l] > best[(n - 1) * states + last]) {
        last = l;
      }
    }
    Role[] roles = new Role[n];
    for (int i = n - 1; i >= 0; i--) {
      roles[i] = ROLES[last % L];
      last = back[i * states + last];
    }
    return roles;
  }
}
