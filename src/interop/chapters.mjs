// Reads WebVTT of kind chapters with webvtt-parser, which follows the specification, and prints
// [{start, end, text}] in milliseconds, text as in the file; any conformance error ends with 1.
import { readFileSync } from 'node:fs';
import webvttParser from 'webvtt-parser';

const text = readFileSync(process.argv[2], 'utf8');
const { cues, errors } = new webvttParser.WebVTTParser().parse(text, 'chapters');
if (errors.length > 0) {
  console.error(JSON.stringify(errors[0]));
  process.exit(1);
}
console.log(
  JSON.stringify(
    cues.map((cue) => ({
      start: Math.round(cue.startTime * 1000),
      end: Math.round(cue.endTime * 1000),
      text: cue.text,
    })),
  ),
);
