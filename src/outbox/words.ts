/** A page to go on at: a path of ours, and what its button says. */
export interface WordsLink {
  label: string;
  path: string;
}

/** What the calendar of its reader does by itself with a message: enter or change a session, or take it out. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  /** An iCalendar object. */
  text: string;
}

/** What a message says, without any form: each feature writes these, the channels make of them what they can carry. */
export interface Words {
  paragraphs: string[];
  link?: WordsLink;
  /** Further matters, each under its heading, as a digest has them. */
  sections?: Section[];
  /** A quiet link at the end. */
  more?: WordsLink;
  /** What a chat that cannot take all of it says at the end instead of the rest. */
  rest?: Section;
  calendar?: CalendarPart;
  /** In which language it is said, where that is not English. */
  language?: string;
}

export interface Section {
  heading: string;
  paragraphs: string[];
  link?: WordsLink;
}

const LONGEST_SUBJECT = 200;

/** A subject as long as the outbox and the inbox hold one. */
export const shortSubject = (subject: string): string => cut(subject, LONGEST_SUBJECT);

/** A text of at most so many characters, which says where it was cut. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not between the halves of a sign outside the basic plane.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The words as plain text. */
export function toPlainText(words: Words, publicUrl: string): string {
  const parts = [
    ...partsOf(words, publicUrl),
    ...(words.sections ?? []).flatMap((section) => [
      `${section.heading}\n${'-'.repeat(section.heading.length)}`,
      ...partsOf(section, publicUrl),
    ]),
    ...(words.more ? [linkAsText(words.more, publicUrl)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const linkAsText = ({ label, path }: WordsLink, publicUrl: string) =>
  `${label}:\n${addressOf(path, publicUrl)}`;

function partsOf({ paragraphs, link }: Omit<Section, 'heading'>, publicUrl: string): string[] {
  return link ? [...paragraphs, linkAsText(link, publicUrl)] : paragraphs;
}

/** The words as a page that mail programs show, without anything that they would have to fetch. */
export function toHtml(subject: string, words: Words, publicUrl: string): string {
  const body = [
    ...htmlOf(words, publicUrl),
    ...(words.sections ?? []).flatMap((section) => [
      `<h2 style="font-size:18px;margin:28px 0 8px">${escaped(section.heading)}</h2>`,
      ...htmlOf(section, publicUrl),
    ]),
  ];
  if (words.more) {
    const href = escaped(addressOf(words.more.path, publicUrl));
    body.push(
      `<p style="margin-top:28px;font-size:14px"><a href="${href}">${escaped(words.more.label)}</a></p>`,
    );
  }
  const look = 'font:16px/1.5 Arial,Helvetica,sans-serif;max-width:560px;margin:0 auto;padding:16px';
  return (
    `<!doctype html><html lang="${escaped(words.language ?? 'en')}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>` +
    `<body><div style="${look}">${body.join('')}</div></body></html>`
  );
}

function htmlOf({ paragraphs, link }: Omit<Section, 'heading'>, publicUrl: string): string[] {
  const body = paragraphs.map((one) => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`);
  if (!link) return body;
  const style = 'display:inline-block;padding:10px 18px;border-radius:6px;background:#155e75;color:#ffffff';
  const href = escaped(addressOf(link.path, publicUrl));
  return [...body, `<p><a href="${href}" style="${style}">${escaped(link.label)}</a></p>`];
}

/** The words as they were stored; none of what was erased or is not ours. */
export function readWords(stored: string | null): Words {
  const parsed: unknown = stored === null ? null : JSON.parse(stored);
  if (!isObject(parsed)) return { paragraphs: [] };
  const sections = Array.isArray(parsed.sections) ? parsed.sections.filter(isObject) : [];
  const more = readLink(parsed.more);
  const calendar = readCalendar(parsed.calendar);
  const rest = isObject(parsed.rest) ? readSection(parsed.rest) : null;
  return {
    ...readPart(parsed),
    ...(sections.length > 0 && {
      sections: sections.map(readSection),
    }),
    ...(more && { more }),
    ...(rest && { rest }),
    ...(calendar && { calendar }),
    ...(typeof parsed.language === 'string' && { language: parsed.language }),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const readSection = (section: Record<string, unknown>): Section => ({
  heading: String(section.heading),
  ...readPart(section),
});

function readPart(part: Record<string, unknown>): Omit<Section, 'heading'> {
  const paragraphs = Array.isArray(part.paragraphs) ? part.paragraphs.map(String) : [];
  const link = readLink(part.link);
  return link ? { paragraphs, link } : { paragraphs };
}

function readLink(link: unknown): WordsLink | null {
  if (!isObject(link) || !('label' in link) || !('path' in link)) return null;
  return { label: String(link.label), path: String(link.path) };
}

function readCalendar(part: unknown): CalendarPart | null {
  if (!isObject(part) || typeof part.text !== 'string') return null;
  const { method, text } = part;
  return method === 'REQUEST' || method === 'CANCEL' ? { method, text } : null;
}

const addressOf = (path: string, publicUrl: string) => `${publicUrl.replace(/\/$/, '')}${path}`;
