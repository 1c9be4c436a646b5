package io.sorimark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The calls of sorimark in a page of Markdown, as a shell would take them apart. */
final class ShellLines {

  /**
   * One call.
   *
   * @param at file and line of its block
   * @param mention whether it stands in a sentence, where a command may be named without arguments
   */
  record Call(String at, List<String> arguments, boolean mention) {}

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:sh)?\n(.*?)^```");
  private static final Pattern INLINE = Pattern.compile("`((?:\\./)?sorimark [^`]+)`");
  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+|\n");
  private static final Pattern QUOTE = Pattern.compile("[\"']");

  private ShellLines() {}

  static List<Call> in(Path page) throws IOException {
    String text = Files.readString(page);
    return Stream.of(BLOCK, INLINE)
        .flatMap(pattern ->
            pattern
                .matcher(text)
                .results()
                .flatMap(found ->
                    calls(found.group(1)).stream()
                        .map(call ->
                            new Call(at(page, text, found.start()), call, pattern == INLINE))))
        .toList();
  }

  private static String at(Path page, String text, int offset) {
    return page + ":" + (text.substring(0, offset).lines().count() + 1);
  }

  /** Arguments of each call: from the command's name to the end of the line, a pipe or a file. */
  static List<List<String>> calls(String block) {
    List<List<String>> calls = new ArrayList<>();
    boolean open = false;
    boolean silent = false;
    Matcher words = WORD.matcher(block.replace("\\\n", " "));
    while (words.find()) {
      String word = words.group();
      silent = (silent || word.startsWith("#")) && !word.equals("\n");
      boolean named = word.equals("sorimark") || word.equals("./sorimark");
      if (named && !silent) {
        calls.add(new ArrayList<>());
        open = true;
      } else if (silent || word.matches("\n|[|<>&]+")) {
        open = false;
      } else if (open) {
        calls.getLast().add(QUOTE.matcher(word).replaceAll(""));
      }
    }
    return calls;
  }
}
