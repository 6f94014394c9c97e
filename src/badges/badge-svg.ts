import type { Complain } from '../common/front-matter/mistake.js';

/** Shapes alone: whatever could run, load or name something else is refused. */
const ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
  'title',
]);
const ATTRIBUTES = new Set(
  (
    'xmlns viewBox width height fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray fill-rule clip-rule ' +
    'opacity fill-opacity stroke-opacity transform d cx cy r rx ry x y x1 y1 x2 y2 points'
  ).split(' '),
);
const VALUE = /^[\w#.,%()+\-/: ]*$/;
const XMLNS = 'http://www.w3.org/2000/svg';
const MOST_CHARACTERS = 8_000;
const TAG = /<[^<>]*>/g;
const OPENING = /^<([A-Za-z]+)((?:\s+[A-Za-z][\w-]*="[^"]*")*)\s*(\/?)>$/;
const CLOSING = /^<\/([A-Za-z]+)>$/;

/** Whether a drawing is made of plain shapes on a square; everything else is noted with its line, scripts above all. */
export function checkSvg(text: string, complain: Complain): void {
  if (text.length > MOST_CHARACTERS)
    complain(1, `A drawing may have at most ${MOST_CHARACTERS} characters; this one has ${text.length}.`);
  if (!/^\s*<svg\s[^>]*viewBox="0 0 96 96"/.test(text))
    complain(1, 'A drawing begins with <svg … viewBox="0 0 96 96">, so that all badges have one size.');
  const open: string[] = [];
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    const line = text.slice(0, index).split('\n').length;
    const closing = CLOSING.exec(tag)?.[1];
    if (closing !== undefined) {
      if (open.pop() !== closing) complain(line, `</${closing}> closes nothing that is open.`);
      continue;
    }
    const [, name, attributes = '', end] = OPENING.exec(tag) ?? [];
    if (name === undefined || !ELEMENTS.has(name)) {
      complain(
        line,
        `Only shapes may stand in a drawing (${[...ELEMENTS].join(', ')}): take away ${tag.slice(0, 40)}`,
      );
      continue;
    }
    checkAttributes(attributes, line, complain);
    if (!end) open.push(name);
  }
  const rest = text.replace(TAG, '');
  if (/[<>&]/.test(rest)) complain(1, 'There is a <, > or & that belongs to no shape.');
  if (open.length > 0) complain(1, `<${open.at(-1)}> is never closed.`);
}

function checkAttributes(attributes: string, line: number, complain: Complain): void {
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (name === 'xmlns' ? value !== XMLNS : !ATTRIBUTES.has(name))
      complain(line, `Take away ${name}="…": a drawing runs, loads and names nothing.`);
    else if (!VALUE.test(value) || /url|script/i.test(value))
      complain(line, `The value of ${name} may hold numbers, colours and names of shapes alone.`);
  }
}
