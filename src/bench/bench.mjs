// bench.mjs READER FILE ROUNDS: the same as FormatBench.java for a reader of src/interop.
import { readFileSync } from 'node:fs';

const [name, file, rounds] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const text = readFileSync(file, 'utf8');
const isVtt = file.endsWith('.vtt');
globalThis.navigator ??= { userAgent: 'node' };

const load = async (module) => {
  const loaded = await import(module);
  return loaded.default ?? loaded;
};

const makers = {
  async 'webvtt-parser'() {
    const { WebVTTParser } = await load(name);
    return { read: () => new WebVTTParser().parse(text, 'subtitles').cues };
  },
  async 'node-webvtt'() {
    const webvtt = await load(name);
    return { read: () => webvtt.parse(text).cues, write: (cues) => webvtt.compile({ valid: true, cues }) };
  },
  async 'vtt.js'() {
    const vtt = await load(name);
    globalThis.window ??= { VTTCue: vtt.VTTCue, VTTRegion: vtt.VTTRegion };
    return {
      read() {
        const parser = new vtt.WebVTT.Parser(globalThis.window, vtt.WebVTT.StringDecoder());
        const cues = [];
        parser.oncue = (cue) => cues.push(cue);
        parser.parse(text);
        parser.flush();
        return cues;
      },
    };
  },
  async 'media-captions'() {
    const { parseText } = await import(name);
    return { read: async () => (await parseText(text, { type: isVtt ? 'vtt' : 'srt' })).cues };
  },
  async subtitle() {
    const { parseSync, stringifySync } = await import(name).then((m) => m.default ?? m);
    return {
      read: () => parseSync(text).filter((node) => node.type === 'cue'),
      write: (cues) => stringifySync(cues, { format: isVtt ? 'WebVTT' : 'SRT' }),
    };
  },
  async 'subsrt-ts'() {
    const subsrt = await load(name);
    const format = isVtt ? 'vtt' : 'srt';
    return {
      read: () => subsrt.parse(text, { format }).filter((cue) => cue.type === 'caption'),
      write: (cues) => subsrt.build(cues, { format }),
    };
  },
  async transcriptator() {
    const { convertFile } = await load(name);
    return { read: () => convertFile(text) };
  },
};

async function median(work) {
  const millis = [];
  for (let i = 0; i < rounds; i++) {
    const start = process.cpuUsage();
    await work();
    const used = process.cpuUsage(start);
    millis.push((used.user + used.system) / 1000);
  }
  const warm = millis.slice(Math.floor(rounds / 2)).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)];
}

const reader = await makers[name]();
const cues = await reader.read();
if (cues.length !== 100000) {
  throw new Error(`${cues.length} cues`);
}
const read = rounds === 1 ? 0 : await median(reader.read);
const write = rounds === 1 || !reader.write ? 0 : await median(() => reader.write(cues));
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${name} ${read.toFixed(1)} ${write.toFixed(1)} ${peak}`);
