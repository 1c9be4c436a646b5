package io.sorimark.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sorimark.format.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Learns the weights of the signs again, from episodes that are kept beside the project: the
 * changes of all that have turn marks, and who leads in those of two shows in which two people take
 * turns.
 */
@Tag("slow")
class SignWeightsTest {

  private static final Path EPISODES = Path.of("..", "shared", "train", "chapters");

  /** These are measured on, so nothing is learned from them. */
  private static final List<String> HELD_OUT =
      List.of(
          "great-consensus-cleanup",
          "security-issue-burying",
          "s09e09-hiring",
          "s12e05-indie",
          "dhruv",
          "HsLgZzgpz9Y",
          "o3gbXDjNWyI");

  private static final int LEAST_TURNS = 25;

  @Test
  void areTheOnesInUse() throws IOException {
    assumeTrue(Files.isDirectory(EPISODES), () -> "not here, so not tested: " + EPISODES);
    LogisticRegression changes = new LogisticRegression(ChangeSign.values().length);
    LogisticRegression leaders = new LogisticRegression(AskerSign.values().length);
    int number = 0;
    for (Path file : episodes()) {
      String name = file.getFileName().toString();
      List<Utterance> said = said(file);
      if (said.isEmpty() || said.getLast().turn() + 1 < LEAST_TURNS) {
        continue;
      }
      number++;
      if (!name.startsWith("optech") || number % 3 == 0) { // else half of all would be one show
        learnChanges(said, changes);
      }
      if (name.startsWith("dtc") || name.startsWith("btc-bitcoin-explained")) {
        learnLeader(said, leaders);
      }
    }
    double[] ofChanges = changes.weights();
    for (ChangeSign sign : ChangeSign.values()) {
      assertThat(ofChanges[sign.ordinal()]).as(sign.name()).isCloseTo(sign.weight, within(0.02));
    }
    double[] ofLeaders = leaders.weights();
    for (AskerSign sign : AskerSign.values()) {
      assertThat(ofLeaders[sign.ordinal()]).as(sign.name()).isCloseTo(sign.weight, within(0.02));
    }
  }

  private static List<Path> episodes() throws IOException {
    try (Stream<Path> files = Files.list(EPISODES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> HELD_OUT.stream().noneMatch(file.toString()::contains))
          .sorted()
          .toList();
    }
  }

  private static List<Utterance> said(Path file) throws IOException {
    return Utterance.of(
        Turns.of(
            Transcripts.read(file.getFileName().toString(), Files.readAllBytes(file))
                .transcript()));
  }

  private static void learnChanges(List<Utterance> said, LogisticRegression changes) {
    for (int i = 1; i < said.size(); i++) {
      Utterance before = said.get(i - 1);
      Utterance next = said.get(i);
      boolean[] signs = new boolean[ChangeSign.values().length];
      for (ChangeSign sign : ChangeSign.values()) {
        signs[sign.ordinal()] = sign.holds(before, next);
      }
      changes.add(signs, before.turn() != next.turn());
    }
  }

  /** The leader is the one of two who asks more of the sentences. */
  private static void learnLeader(List<Utterance> said, LogisticRegression leaders) {
    double[] words = new double[2];
    double[] questions = new double[2];
    for (Utterance one : said) {
      words[one.turn() % 2] += one.words().size();
      questions[one.turn() % 2] += one.asks() ? 1 : 0;
    }
    int leader = questions[0] / words[0] > questions[1] / words[1] ? 0 : 1;
    for (Utterance one : said) {
      boolean[] signs = new boolean[AskerSign.values().length];
      for (AskerSign sign : AskerSign.values()) {
        signs[sign.ordinal()] = sign.holds(one);
      }
      leaders.add(signs, one.turn() % 2 == leader);
    }
  }

  /** Newton's method with a ridge of 2 on all weights but the first, which is always on. */
  private static final class LogisticRegression {

    private static final int STEPS = 12;
    private static final double RIDGE = 2;

    private final int size;
    private final List<boolean[]> rows = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();

    LogisticRegression(int size) {
      this.size = size;
    }

    void add(boolean[] signs, boolean answer) {
      rows.add(signs);
      answers.add(answer);
    }

    double[] weights() {
      double[] weights = new double[size];
      for (int step = 0; step < STEPS; step++) {
        double[][] curvature = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
          curvature[i][i] = i == 0 ? 1e-6 : RIDGE;
          curvature[i][size] = i == 0 ? 0 : -RIDGE * weights[i];
        }
        for (int row = 0; row < rows.size(); row++) {
          add(curvature, rows.get(row), answers.get(row), weights);
        }
        double[] move = solve(curvature);
        for (int i = 0; i < size; i++) {
          weights[i] += move[i];
        }
      }
      return weights;
    }

    private void add(double[][] curvature, boolean[] signs, boolean answer, double[] weights) {
      double logOdds = 0;
      for (int i = 0; i < size; i++) {
        logOdds += signs[i] ? weights[i] : 0;
      }
      double guess = 1 / (1 + Math.exp(-logOdds));
      for (int i = 0; i < size; i++) {
        if (signs[i]) {
          curvature[i][size] += (answer ? 1 : 0) - guess;
          for (int j = 0; j < size; j++) {
            curvature[i][j] += signs[j] ? guess * (1 - guess) : 0;
          }
        }
      }
    }

    /** Gauss and Jordan; the matrix is positive definite, so no rows are swapped. */
    private double[] solve(double[][] matrix) {
      for (int pivot = 0; pivot < size; pivot++) {
        for (int row = 0; row < size; row++) {
          double factor = row == pivot ? 0 : matrix[row][pivot] / matrix[pivot][pivot];
          for (int column = pivot; column <= size; column++) {
            matrix[row][column] -= factor * matrix[pivot][column];
          }
        }
      }
      double[] solution = new double[size];
      for (int i = 0; i < size; i++) {
        solution[i] = matrix[i][size] / matrix[i][i];
      }
      return solution;
    }
  }
}
