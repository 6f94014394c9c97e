import type { Fields } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain } from '../common/front-matter/mistake.js';
import { checkMarkdown } from '../common/markdown/check-markdown.js';
import { checkPlaceholders, holdsPlaceholders } from '../common/placeholders/placeholders.js';
import { LESSON_KINDS, type LessonDefinition, type LessonKind } from '../lesson-kinds/lesson-kinds.js';
import type { VideoDefinition } from '../lesson-kinds/video.js';
import type { ContentFile } from './content-folder.js';
import { checkCaptions, isVideoName, mediaTypeOf } from './media-files.js';
import { readQuiz } from './quiz-file.js';
import { readScenario } from './scenario-file.js';

/** A lesson file that was read, with where to complain about it. */
export interface LessonFile {
  title: string;
  minutes: number;
  body: string;
  bodyLine: number;
  definition: LessonDefinition;
  /** Of which text this is a translation or setting, as that stood then: the beginning of its hash; null where it does not say. */
  original: string | null;
  fields: Fields;
}

/** The media beside a lesson, by name. */
export type Siblings = ReadonlyMap<string, ContentFile>;

/** What a lesson may refer to. */
export interface Referable {
  media: Siblings;
  /** Slugs. */
  behaviours: ReadonlySet<string>;
}

/** Most bytes of a body: what the smallest text column of the databases holds. */
const MOST_BODY_BYTES = 60_000;
const MOST_MINUTES = 120;
const MOST_SECONDS = 4 * 60 * 60;
/** A last caption may stand a little longer than the picture. */
const CAPTION_LEEWAY_SECONDS = 2;
/** More film than this after the last caption is seldom silent. */
const MOST_SILENCE_SECONDS = 20;
const NEEDS_BODY: readonly LessonKind[] = ['article', 'video', 'acknowledgement'];

/** Reads a lesson; what cannot be used is noted with its line, and null returned where not even its kind is known. */
export function readLesson(
  file: ContentFile,
  known: Referable,
  complain: Complain,
  advise: Complain,
): LessonFile | null {
  if (file.text === null) {
    complain(1, NOT_UTF8);
    return null;
  }
  const read = readMarkdownFile(file.text, 'A lesson', complain);
  if (!read) return null;
  const { fields, body, bodyLine } = read;
  const kind = fields.oneOf('kind', LESSON_KINDS);
  const title = fields.text('title');
  const minutes = fields.whole('minutes', 1, MOST_MINUTES);
  checkBody(body, bodyLine, known.media, complain, true);
  checkHead(file.text, bodyLine, complain);
  if (!kind) return null;
  if (!body.trim() && NEEDS_BODY.includes(kind))
    complain(bodyLine, `Below the front matter stands the text: ${BODIES[kind]}.`);
  const original = readOriginal(fields);
  const definition = readDefinition(kind, fields, known, advise);
  fields.end();
  return { title, minutes, body, bodyLine, definition, original, fields };
}

const ORIGINAL = /^[0-9a-f]{8}$/;
/** How a translation names the state of the text that it was made from. */
export const originalMark = (sha256: string): string => sha256.slice(0, 8);

export const NOT_UTF8 = 'The file is not UTF-8: save it in that encoding.';

const BODIES: Record<LessonKind, string> = {
  article: 'what the learner reads',
  video: 'the transcript',
  quiz: 'the introduction',
  scenario: 'the scene',
  acknowledgement: 'what is being acknowledged',
};

/** Notes what is wrong with a text in Markdown. */
export function checkBody(
  body: string,
  bodyLine: number,
  siblings: Siblings,
  complain: Complain,
  hasPlaceholders = false,
): void {
  const bytes = Buffer.byteLength(body);
  if (bytes > MOST_BODY_BYTES)
    complain(bodyLine, `The text has ${bytes} bytes of at most ${MOST_BODY_BYTES}: split the lesson.`);
  checkMarkdown(body, bodyLine, complain, (name) => siblings.has(name), hasPlaceholders);
}

/** Texts in the front matter may say the company's words as well; a title stands in lists and messages, which do not know them. */
function checkHead(text: string, bodyLine: number, complain: Complain): void {
  const lines = text.split(/\r?\n/).slice(0, bodyLine - 1);
  lines.forEach((line, index) => {
    if (line.startsWith('title:') && holdsPlaceholders(line))
      complain(index + 1, 'A title has no placeholders: put them into the text.');
    else checkPlaceholders(line, index + 1, complain);
  });
}

function readOriginal(fields: Fields): string | null {
  const original = fields.optionalText('original') ?? null;
  if (original && !ORIGINAL.test(original))
    fields.mistake(
      'original',
      '"original" is the eight letters and digits that the advice on the file names, in quotes.',
    );
  return original;
}

function readDefinition(
  kind: LessonKind,
  fields: Fields,
  known: Referable,
  advise: Complain,
): LessonDefinition {
  switch (kind) {
    case 'article':
      return { kind };
    case 'acknowledgement':
      return {
        kind,
        statement: fields.text('statement', { max: 1_000 }),
        ...(fields.flag('commitment') && { commitment: true as const }),
      };
    case 'video':
      return readVideo(fields, known.media, advise);
    case 'quiz':
      return readQuiz(fields);
    case 'scenario':
      return readScenario(fields, known.behaviours);
  }
}

function readVideo(fields: Fields, siblings: Siblings, advise: Complain): VideoDefinition {
  const file = fields.text('file', { max: 100 });
  const captions = fields.text('captions', { max: 100 });
  const seconds = fields.whole('seconds', 1, MOST_SECONDS);
  noteMissing('file', file, isVideoName(file), 'a webm or mp4 film', fields, siblings);
  const isVtt = mediaTypeOf(captions)?.startsWith('text/vtt') ?? false;
  noteMissing('captions', captions, isVtt, 'a WebVTT file (.vtt)', fields, siblings);
  const text = siblings.get(captions)?.text;
  // What is wrong inside the caption file is noted there; here only whether it fits the film.
  const end = text ? checkCaptions(text, () => undefined) : 0;
  if (text && end < seconds - MOST_SILENCE_SECONDS)
    advise(
      fields.line('captions'),
      `The captions end at second ${Math.floor(end)} of ${seconds}: caption what is said until the end.`,
    );
  if (end > seconds + CAPTION_LEEWAY_SECONDS)
    fields.mistake(
      'seconds',
      `The captions end at second ${Math.ceil(end)}, after the film's ${seconds}: correct one of them.`,
    );
  return { kind: 'video', file, captions, seconds };
}

function noteMissing(
  key: string,
  name: string,
  isRightKind: boolean,
  wanted: string,
  fields: Fields,
  siblings: Siblings,
): void {
  if (!name) return;
  if (!isRightKind) fields.mistake(key, `"${key}" must name ${wanted}; it is "${name}".`);
  else if (!siblings.has(name)) fields.mistake(key, `"${name}" is missing: put the file beside the lesson.`);
}
