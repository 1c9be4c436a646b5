package io.sorimark.voices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Speakers without any model: pieces of speech of three seconds, as normal distributions of
 * cepstra, are put together two by two, those first that one distribution tells nearly as well as
 * two, until as many are left as there are speakers. How many there are it cannot find out.
 */
final class CepstralClusters {

  /** In frames of 10 ms. */
  private static final int PIECE = 300;

  /** Time grows with the square of the pieces; an hour is about as many. */
  private static final int MOST_PIECES = 1200;

  /** Pieces with fewer frames say too little to be a cluster's beginning. */
  private static final int LEAST = 60;

  private final List<SpokenFrames> pieces;
  private final List<Gaussian> shapes;
  private final int[] clusters;

  private CepstralClusters(List<SpokenFrames> pieces, List<Gaussian> shapes) {
    this.pieces = pieces;
    this.shapes = shapes;
    this.clusters = new int[pieces.size()];
  }

  /** The pieces of the stretches, and beside each the number of its speaker. */
  record Told(List<SpokenFrames> pieces, int[] speakers) {}

  static Told of(
      List<SpokenFrames> stretches, RawSamples samples, MelSpectrum spectrum, int speakers)
      throws IOException {
    int speech = stretches.stream().mapToInt(SpokenFrames::length).sum();
    int length = Math.max(PIECE, speech / MOST_PIECES);
    List<SpokenFrames> pieces = new ArrayList<>();
    List<Gaussian> shapes = new ArrayList<>();
    Cepstra cepstra = new Cepstra();
    for (SpokenFrames stretch : stretches) {
      int count = Math.ceilDiv(stretch.length(), length);
      for (int i = 0; i < count; i++) {
        int start = stretch.start() + stretch.length() * i / count;
        SpokenFrames piece =
            new SpokenFrames(start, stretch.start() + stretch.length() * (i + 1) / count);
        pieces.add(piece);
        shapes.add(shape(piece, samples, spectrum, cepstra));
      }
    }
    CepstralClusters clustering = new CepstralClusters(pieces, shapes);
    clustering.merge(speakers);
    return new Told(pieces, clustering.clusters);
  }

  private static Gaussian shape(
      SpokenFrames piece, RawSamples samples, MelSpectrum spectrum, Cepstra cepstra)
      throws IOException {
    int hop = MelSpectrum.HOP;
    float[] sound = samples.read((long) piece.start() * hop, (piece.length() - 1) * hop);
    Gaussian shape = new Gaussian(Cepstra.SIZE);
    for (float[] bands : spectrum.of(sound)) {
      shape.add(cepstra.of(bands));
    }
    return shape;
  }

  private void merge(int speakers) {
    List<Gaussian> sums = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      clusters[i] = i;
      if (shapes.get(i).count() >= LEAST) {
        Gaussian sum = new Gaussian(Cepstra.SIZE);
        sum.add(shapes.get(i));
        sums.add(sum);
        names.add(i);
      }
    }
    mergeNearest(sums, names, speakers);
    for (int i = 0; i < pieces.size(); i++) {
      if (!names.contains(clusters[i]) && !sums.isEmpty()) {
        clusters[i] = names.get(nearest(shapes.get(i), sums));
      }
    }
  }

  private void mergeNearest(List<Gaussian> sums, List<Integer> names, int speakers) {
    List<double[]> distances = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      distances.add(new double[sums.size()]);
      for (int j = 0; j < i; j++) {
        distances.get(i)[j] = Gaussian.apart(sums.get(i), sums.get(j));
      }
    }
    boolean[] gone = new boolean[sums.size()];
    for (int left = sums.size(); left > speakers; left--) {
      int[] pair = leastApart(distances, gone);
      join(sums, names, pair);
      gone[pair[0]] = true;
      for (int i = 0; i < gone.length; i++) {
        if (!gone[i] && i != pair[1]) {
          distances.get(Math.max(i, pair[1]))[Math.min(i, pair[1])] =
              Gaussian.apart(sums.get(i), sums.get(pair[1]));
        }
      }
    }
    for (int i = gone.length - 1; i >= 0; i--) {
      if (gone[i]) {
        sums.remove(i);
        names.subList(i, i + 1).clear();
      }
    }
  }

  private static int[] leastApart(List<double[]> distances, boolean[] gone) {
    int[] least = {-1, -1};
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < gone.length; i++) {
      for (int j = 0; j < i && !gone[i]; j++) {
        if (!gone[j] && distances.get(i)[j] < distance) {
          distance = distances.get(i)[j];
          least = new int[] {i, j};
        }
      }
    }
    return least;
  }

  private void join(List<Gaussian> sums, List<Integer> names, int[] pair) {
    sums.get(pair[1]).add(sums.get(pair[0]));
    int from = names.get(pair[0]);
    int to = names.get(pair[1]);
    for (int i = 0; i < clusters.length; i++) {
      if (clusters[i] == from) {
        clusters[i] = to;
      }
    }
  }

  private static int nearest(Gaussian shape, List<Gaussian> sums) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sums.size(); i++) {
      double distance = Gaussian.apart(shape, sums.get(i));
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }
}
