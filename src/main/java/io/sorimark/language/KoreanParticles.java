package io.sorimark.language;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Particles that stand behind Korean nouns, the longest first. */
public final class KoreanParticles {

  private static final List<String> PARTICLES =
      Stream.of(
              "은 는 이 가 을 를 의 에 와 과 도 로 으로 만 나 이나 랑 이랑 에서 에게 한테 께 까지 부터 보다 처럼 마다".split(" "),
              "조차 마저 밖에 라고 이라고 라는 이라는 란 이란 라면 이라면 에는 에도 에서는 에서도 으로는 으로도 로는 로도".split(" "),
              "에게는 에게도 에게서 께서 들 들이 들은 들을 들의 들도 들에게 이다 입니다 이며 이고".split(" "))
          .flatMap(Stream::of)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /** What is shorter may be a word that only ends like one: "회의". */
  private static final int SHORTEST = 2;

  private KoreanParticles() {}

  /** Whether it is one and nothing else. */
  static boolean isOne(String word) {
    return PARTICLES.contains(word);
  }

  /** The word without the particle that it may end with; more may be cut off than is one. */
  public static String cut(String word) {
    return PARTICLES.stream()
        .filter(particle -> word.endsWith(particle))
        .filter(particle -> word.length() - particle.length() >= SHORTEST)
        .findFirst()
        .map(particle -> word.substring(0, word.length() - particle.length()))
        .orElse(word);
  }
}
