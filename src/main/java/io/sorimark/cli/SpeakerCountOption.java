package io.sorimark.cli;

import io.sorimark.pipeline.SpeakerWish;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether and how the speakers of a recording that is recognized are told apart. */
final class SpeakerCountOption {

  @Option(
      names = "--speakers",
      paramLabel = "N",
      converter = SpeakerWishConverter.class,
      description = {
        "How many speak, to be told apart by their voices; auto: as many as are found; off.",
        "(default: auto if the model is installed: sorimark models get speakers)"
      })
  private Optional<SpeakerWish> wish = Optional.empty();

  /** As far as it is said. */
  Optional<SpeakerWish> wish() {
    return wish;
  }
}
