package io.sorimark.model;

/** How much a {@link Problem} matters, least first. */
public enum Severity {
  /** Worth knowing; nothing was lost or changed. */
  INFO,
  /** Understood, but not as the format says it. */
  WARNING,
  /** Could not be understood as meant; kept as it stands where it can be. */
  ERROR
}
