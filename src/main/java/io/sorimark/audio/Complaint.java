package io.sorimark.audio;

/** ffmpeg's complaints in words for people who do not know ffmpeg. */
final class Complaint {

  private Complaint() {}

  static String inWords(String complaint) {
    if (complaint.contains("moov atom not found")) {
      return "cut off or still being written: its index (moov) is missing";
    }
    if (complaint.contains("No space left on device")) {
      return "the disk is full";
    }
    if (complaint.contains("Invalid data found") || complaint.contains("low score")) {
      return "not audio or video, or too damaged to tell";
    }
    if (complaint.contains("Permission denied")) {
      return "permission denied";
    }
    return complaint.isBlank() ? "cannot be decoded" : "cannot be decoded: " + lastLine(complaint);
  }

  /** Without the address in brackets that ffmpeg puts before: {@code [mp3 @ 0x55d8a81] ...}. */
  private static String lastLine(String complaint) {
    String[] lines = complaint.strip().split("\n");
    return lines[lines.length - 1].replaceFirst("^\\[[^]]*]\\s*", "").strip();
  }
}
