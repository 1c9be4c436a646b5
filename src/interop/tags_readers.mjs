// Has npm's readers read the chapters of an MP3 file and prints, one a line,
// {reader: {chapters: [{start, title, url?, img?}]} | {error}}, times in milliseconds.
import { parseFile } from 'music-metadata';
import NodeId3 from 'node-id3';

const file = process.argv[2];

/** In the order of the file, chapters that no table lists included. */
function nodeId3() {
  const tags = NodeId3.read(file);
  return (tags.chapter ?? []).map((chapter) => ({
    start: chapter.startTimeMs,
    title: chapter.tags.title,
    url: chapter.tags.userDefinedUrl?.[0]?.url,
  }));
}

/** What the table lists. */
async function musicMetadata() {
  const { format } = await parseFile(file, { includeChapters: true });
  return (format.chapters ?? []).map((chapter) => ({
    start: Math.round(chapter.start * 1000),
    title: chapter.title,
    url: chapter.url?.url,
  }));
}

for (const [name, read] of Object.entries({ 'node-id3': nodeId3, 'music-metadata': musicMetadata })) {
  try {
    console.log(JSON.stringify({ [name]: { chapters: await read() } }));
  } catch (failed) {
    console.log(JSON.stringify({ [name]: { error: `${failed}` } }));
  }
}
