/**
 * Sorimark: from a raw podcast transcript to titled chapters and captions that hosts import,
 * offline.
 *
 * <p>The map, in reading order. Data flows one way and so do the imports:
 *
 * <pre>
 * cli -> pipeline -> format, check, document, glossary, names, speakers, topics, chapters, publish,
 *     tags, audio, asr, punctuation, search, eval -> reading -> language, whisper, voices -> text,
 *     model, process
 * </pre>
 *
 * <ul>
 *   <li>{@link io.sorimark.model}: what everything speaks of: cue, word, transcript, turn, chapter.
 *   <li>{@link io.sorimark.text}: spellings of time, turn marks, sounds; the JDK only.
 *   <li>{@link io.sorimark.language}: words, stems, widths and charsets by language.
 *   <li>{@link io.sorimark.reading}: what all readers stand on: text and trees with places,
 *       problems.
 *   <li>{@link io.sorimark.format}: every transcript format, in and out.
 *   <li>{@link io.sorimark.check}: lint for named receivers and for accessibility.
 *   <li>{@link io.sorimark.document}: show notes and other documents about an episode.
 *   <li>{@link io.sorimark.glossary}: the names of an episode, from files, documents and the talk.
 *   <li>{@link io.sorimark.alignment}: times for what is written, from what is heard.
 *   <li>{@link io.sorimark.punctuation}: marks and capitals where a recognizer writes none.
 *   <li>{@link io.sorimark.names}: what the recognizer misheard, proposed and put right.
 *   <li>{@link io.sorimark.speakers}, {@link io.sorimark.topics}, {@link io.sorimark.chapters}:
 *       from cues to turns, from turns to topics, from topics to titled chapters.
 *   <li>{@link io.sorimark.publish}: chapters in their carriers.
 *   <li>{@link io.sorimark.tags}: chapters inside audio files.
 *   <li>{@link io.sorimark.audio}: sound of any kind as samples; its pauses, peaks and clips.
 *   <li>{@link io.sorimark.voices}: whose voice is heard when.
 *   <li>{@link io.sorimark.asr}: from sound to words, and the models that takes.
 *   <li>{@link io.sorimark.search}: an index of talk and documents, and what is found in it.
 *   <li>{@link io.sorimark.whisper}: Whisper models from one form of file into another.
 *   <li>{@link io.sorimark.process}: other programs as child processes.
 *   <li>{@link io.sorimark.eval}: how good all that is, against what people made.
 *   <li>{@link io.sorimark.pipeline}: stages in a row, many files at once, files at the edges.
 *   <li>{@link io.sorimark.cli}: the command line.
 *   <li>{@link io.sorimark.dev}: tools for those who train the models; nothing uses it.
 * </ul>
 */
package io.sorimark;
