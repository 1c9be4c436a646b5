package io.sorimark.language;

/** A sound of English, by its ARPAbet name as CMUdict has it, without stress. */
public enum Phoneme {
  AA,
  AE,
  AH,
  AO,
  AW,
  AY,
  EH,
  ER,
  EY,
  IH,
  IY,
  OW,
  OY,
  UH,
  UW,
  P,
  B,
  T,
  D,
  K,
  G,
  CH,
  JH,
  F,
  V,
  TH,
  DH,
  S,
  Z,
  SH,
  ZH,
  HH,
  M,
  N,
  NG,
  L,
  R,
  Y,
  W;

  public boolean isVowel() {
    return compareTo(UW) <= 0;
  }
}
