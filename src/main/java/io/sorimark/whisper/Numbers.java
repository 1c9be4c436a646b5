package io.sorimark.whisper;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The kinds of numbers in files of CTranslate2, in the order of their ids. */
enum Numbers {
  FLOAT32(4),
  INT8(1),
  INT16(2),
  INT32(4),
  FLOAT16(2),
  BFLOAT16(2);

  private final int bytes;

  Numbers(int bytes) {
    this.bytes = bytes;
  }

  static Optional<Numbers> of(int id) {
    return id < values().length ? Optional.of(values()[id]) : Optional.empty();
  }

  int bytes() {
    return bytes;
  }

  boolean isFloat() {
    return this == FLOAT32 || this == FLOAT16 || this == BFLOAT16;
  }

  /** The number of this index. */
  float at(ByteBuffer numbers, int index) {
    return switch (this) {
      case FLOAT32 -> numbers.getFloat(index * 4);
      case FLOAT16 -> Float.float16ToFloat(numbers.getShort(index * 2));
      case BFLOAT16 -> Float.intBitsToFloat(numbers.getShort(index * 2) << 16);
      case INT8 -> numbers.get(index);
      case INT16 -> numbers.getShort(index * 2);
      case INT32 -> numbers.getInt(index * 4);
    };
  }
}
