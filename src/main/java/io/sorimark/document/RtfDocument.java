package io.sorimark.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an RTF file (Microsoft's specification 1.9.1): paragraphs and cells, headings by
 * their outline level or style, links. Headers, notes, comments and pictures are left out, as is
 * every group of a kind that a reader may ignore.
 */
final class RtfDocument implements RtfTokens.Taker {

  private static final Set<String> SILENT =
      Set.of(
          "colortbl",
          "pict",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "annotation",
          "nonshppict",
          "listtext",
          "pntext",
          "xe",
          "tc");

  /** Groups whose text is no part of the document, but tells something. */
  private static final Set<String> TELLING =
      Set.of("fonttbl", "stylesheet", "info", "title", "fldinst");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("tab", " "),
          Map.entry("line", " "),
          Map.entry("~", "\u00a0"),
          Map.entry("_", "-"),
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("bullet", "\u2022"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201c"),
          Map.entry("rdblquote", "\u201d"));

  private static final Set<String> ENDS =
      Set.of("par", "sect", "page", "cell", "row", "nestcell", "nestrow");

  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:heading|\uc81c\ubaa9|\uac1c\uc694)\\s?([1-6])\\b.*");
  private static final Pattern LINK =
      Pattern.compile("(?is)\\s*HYPERLINK\\s+(?:\"([^\"]+)\"|(\\S+)).*");
  private static final int DEEPEST = 10_000;

  private final Outline outline;
  private final RtfCodePages pages = new RtfCodePages();
  private final Map<Integer, Integer> levels = new HashMap<>();
  private final Deque<RtfGroup> open = new ArrayDeque<>();
  private RtfGroup group = RtfGroup.outermost();
  private String target = "";
  private int toSkip;

  /** Some writers count a Korean character, which is two bytes, as one. */
  private boolean halfSkipped;

  /** Whether the group has only begun: only the first word tells what it is. */
  private boolean fresh;

  /** Whether the word that comes may be unknown to readers, which pass the group over then. */
  private boolean optional;

  private RtfDocument(Outline outline) {
    this.outline = outline;
  }

  /** Reads it; of a file that breaks off, what was there. */
  static void read(byte[] bytes, Outline outline) throws IOException {
    RtfDocument document = new RtfDocument(outline);
    RtfTokens.each(bytes, document);
    boolean broken = !document.open.isEmpty();
    while (!document.open.isEmpty()) {
      document.close();
    }
    document.endParagraph();
    if (broken) {
      throw new IOException("it breaks off");
    }
  }

  @Override
  public void open() throws IOException {
    if (open.size() == DEEPEST) {
      throw new IOException("groups in groups without end");
    }
    toSkip = 0;
    fresh = true;
    optional = false;
    open.push(group);
    group = group.inner();
  }

  @Override
  public void close() {
    if (open.isEmpty()) {
      return;
    }
    fresh = false;
    RtfGroup ended = group;
    group = open.pop();
    toSkip = 0;
    if (ended.begins("fldinst", group)) {
      Matcher link = LINK.matcher(ended.text().take());
      target = link.matches() ? first(link) : "";
    } else if (ended.begins("title", group)) {
      outline.title(ended.text().take());
    } else if (ended.begins("fldrslt", group) && !target.isEmpty()) {
      outline.link(ended.text().from(ended.start()), target);
      target = "";
    } else if (ended.place().equals("stylesheet")) {
      addStyle(ended);
    }
  }

  private static String first(Matcher link) {
    return link.group(1) == null ? link.group(2) : link.group(1);
  }

  private void addStyle(RtfGroup style) {
    Matcher named = HEADING.matcher(style.text().take().strip());
    if (style.level() > 0) {
      levels.put(style.style(), style.level());
    } else if (named.matches()) {
      levels.put(style.style(), named.group(1).charAt(0) - '0');
    }
  }

  @Override
  public void text(int octet) {
    fresh = false;
    boolean rest = halfSkipped && octet > 0x80;
    halfSkipped = false;
    if (toSkip > 0) {
      toSkip--;
      halfSkipped = group.skipped() == 1 && pages.isLead(octet, group.font());
    } else if (!rest) {
      group.text().add(octet, pages.at(group.font()));
    }
  }

  @Override
  public void word(String name, OptionalInt number) {
    boolean first = fresh;
    boolean mayBeIgnored = optional;
    optional = first && name.equals("*");
    fresh = optional;
    halfSkipped = false;
    if (first && (mayBeIgnored || SILENT.contains(name) || TELLING.contains(name))) {
      group.enter(TELLING.contains(name) ? name : "silent");
    } else if (SIGNS.containsKey(name)) {
      say(SIGNS.getOrDefault(name, ""));
    } else if (ENDS.contains(name)) {
      endParagraph();
    } else {
      set(name, number);
    }
  }

  private void say(String some) {
    if (toSkip > 0) {
      toSkip--;
    } else {
      group.text().add(some);
    }
  }

  private void set(String name, OptionalInt number) {
    int value = number.orElse(0);
    switch (name) {
      case "u" -> {
        group.text().add(String.valueOf((char) value));
        toSkip = group.skipped();
      }
      case "ansicpg" -> pages.ofFile(value);
      case "mac" -> pages.ofFile(10000);
      case "pc" -> pages.ofFile(437);
      case "pca" -> pages.ofFile(850);
      case "deff" -> group.defaultFont(value);
      case "deflang", "deflangfe" -> pages.ofLanguage(value);
      case "fcharset" -> pages.ofFont(group.font(), value);
      case "fldrslt" -> group.mark("fldrslt");
      default -> group.set(name, number);
    }
  }

  private void endParagraph() {
    if (!group.place().isEmpty() && !group.place().equals("fldrslt")) {
      return;
    }
    String paragraph = group.text().take();
    int level = group.level() > 0 ? group.level() : levels.getOrDefault(group.style(), 0);
    if (level > 0) {
      outline.heading(level, paragraph);
    } else {
      outline.paragraph(paragraph);
    }
  }
}
