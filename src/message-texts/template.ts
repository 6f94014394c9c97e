import Handlebars from 'handlebars';
import type { Words } from '../outbox/words.js';
import { HELPERS, SHIPPED_LANGUAGE, sayCount, sayDay, sayWeekday } from './template-helpers.js';

/** What a message says, as it is written: a template each. */
export interface MessageText {
  subject: string;
  /** What the button says; null where there is none. */
  button: string | null;
  /** Paragraphs with an empty line between them. */
  body: string;
}

/** A message with its values filled in, in no form yet. */
export interface Message {
  subject: string;
  words: Words;
}

/** A text that is ready to be said with any values. */
export type Template = (values: object, path: string | null) => Message;

/** An engine of our own, which knows three blocks and three helpers and reaches nothing that a value inherits. */
const engine = Handlebars.create();
for (const name of ['with', 'lookup', 'log', 'helperMissing', 'blockHelperMissing'])
  engine.unregisterHelper(name);
engine.registerHelper('day', (day: string | null, { data }: Handlebars.HelperOptions) =>
  day === null ? '' : sayDay(day, String(data.language)),
);
engine.registerHelper('weekday', (day: string | null, { data }: Handlebars.HelperOptions) =>
  day === null ? '' : sayWeekday(day, String(data.language)),
);
engine.registerHelper(
  'count',
  (count: number, one: string, other: string, { data }: Handlebars.HelperOptions) =>
    sayCount(count, one, other, String(data.language)),
);

const COMPILE = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
  // The words of a message have no form: what makes HTML of them escapes them there, once (outbox/words.ts).
  noEscape: true,
};
const RUN = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Makes a checked text ready, once for however many people. */
export function compileText({ subject, button, body }: MessageText, language: string): Template {
  const [saySubject, sayButton, sayBody] = [subject, button ?? '', body].map((source) => {
    const run = engine.compile(source, COMPILE);
    return (values: object) => run(values, { ...RUN, data: { language } });
  });
  return (values, path) => {
    const label = button === null ? '' : oneLine(sayButton?.(values) ?? '');
    return {
      subject: oneLine(saySubject?.(values) ?? ''),
      words: {
        paragraphs: paragraphsOf(sayBody?.(values) ?? ''),
        ...(path !== null && label !== '' && { link: { label, path } }),
        ...(language !== SHIPPED_LANGUAGE && { language }),
      },
    };
  };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/[ \t]+$/gm, '').trim())
    .filter((paragraph) => paragraph !== '');
