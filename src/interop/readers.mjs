// Reads a WebVTT or SubRip file with every npm reader and prints, as JSON, what each makes of it:
// {reader: {cues: [{start, end, text}]} | {error}}, times in milliseconds, text as the reader gives it.
import { readFileSync } from 'node:fs';
import * as captions from 'media-captions';
import nodeWebvtt from 'node-webvtt';
import subsrt from 'subsrt-ts';
import subtitle from 'subtitle';
import transcriptator from 'transcriptator';
import vttjs from 'vtt.js';
import webvttParser from 'webvtt-parser';

const file = process.argv[2];
const text = readFileSync(file, 'utf8');
const isVtt = file.endsWith('.vtt');
const seconds = (cue) => ({
  start: Math.round(cue.start * 1000),
  end: Math.round(cue.end * 1000),
  text: cue.text,
});

function failIf(errors) {
  if (errors.length > 0) {
    throw new Error(JSON.stringify(errors[0]));
  }
}

// vtt.js asks the browser for its classes and its name, which node does not have
globalThis.navigator ??= { userAgent: 'node' };
globalThis.window ??= { VTTCue: vttjs.VTTCue, VTTRegion: vttjs.VTTRegion };

const vttReaders = {
  // the strictest: follows the specification's conformance rules and says what breaks them
  'webvtt-parser'() {
    const { cues, errors } = new webvttParser.WebVTTParser().parse(text, 'subtitles');
    failIf(errors);
    return cues.map((cue) => seconds({ start: cue.startTime, end: cue.endTime, text: cue.text }));
  },
  'node-webvtt'() {
    return nodeWebvtt.parse(text, { strict: true }).cues.map(seconds);
  },
  'vtt.js'() {
    const parser = new vttjs.WebVTT.Parser(globalThis.window, vttjs.WebVTT.StringDecoder());
    const cues = [];
    const errors = [];
    parser.oncue = (cue) => cues.push(cue);
    parser.onparsingerror = (error) => errors.push(error.message);
    parser.parse(text);
    parser.flush();
    failIf(errors);
    return cues.map((cue) => seconds({ start: cue.startTime, end: cue.endTime, text: cue.text }));
  },
};

const readers = {
  ...(isVtt ? vttReaders : {}),
  async 'media-captions'() {
    const { cues, errors } = await captions.parseText(text, {
      type: isVtt ? 'vtt' : 'srt',
      strict: true,
    });
    failIf(errors);
    return cues.map((cue) => seconds({ start: cue.startTime, end: cue.endTime, text: cue.text }));
  },
  subtitle() {
    return subtitle.parseSync(text).filter((node) => node.type === 'cue').map((node) => node.data);
  },
  'subsrt-ts'() {
    return subsrt
      .parse(text, { format: isVtt ? 'vtt' : 'srt' })
      .filter((cue) => cue.type === 'caption')
      .map((cue) => ({ start: cue.start, end: cue.end, text: cue.content }));
  },
  transcriptator() {
    return transcriptator
      .convertFile(text)
      .map((segment) => ({
        start: Math.round(segment.startTime * 1000),
        end: Math.round(segment.endTime * 1000),
        text: segment.body,
        speaker: segment.speaker,
      }));
  },
};

const results = {};
for (const [name, read] of Object.entries(readers)) {
  try {
    results[name] = { cues: await read() };
  } catch (error) {
    results[name] = { error: String(error.message ?? error) };
  }
}
console.log(JSON.stringify(results));
