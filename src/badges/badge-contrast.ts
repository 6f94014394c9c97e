import type { Complain } from '../common/front-matter/mistake.js';

/** What WCAG 2.2 asks of drawings that tell something (1.4.11). */
const LEAST_CONTRAST = 3;
/** A shape of at least this size, of the 96 of a drawing, is ground for what is drawn on it. */
const GROUND_SIZE = 48;

interface Paint {
  fill: string;
  stroke: string;
  /** Whether something shines through it: then its colour on the screen is another one. */
  isOpaque: boolean;
}

const BLACK: Paint = { fill: '#000000', stroke: 'none', isOpaque: true };
const TAG = /<(\/?)([A-Za-z]+)([^<>]*?)(\/?)>/g;

/**
 * Notes where nothing in a drawing stands out from the ground that it is drawn on, so that people who see little see a plain disc. Looks at colours
 * in the notation #rrggbb on circles and rectangles; what cannot be told from the file alone, such as shapes that shine through, is not judged.
 */
export function adviseOnContrast(svg: string, advise: Complain): void {
  const groups: Paint[] = [BLACK];
  let ground: { colour: string; line: number } | null = null;
  let best = 0;
  for (const { 1: closing, 2: name = '', 3: text = '', 4: end, index } of svg.matchAll(TAG)) {
    if (closing) {
      if (groups.length > 1) groups.pop();
      continue;
    }
    const attributes = new Map(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map((one) => [one[1] ?? '', one[2] ?? '']),
    );
    const paint = paintOf(attributes, groups.at(-1) ?? BLACK);
    if (!end) groups.push(paint);
    if (name === 'svg' || name === 'g' || name === 'title' || !paint.isOpaque) continue;
    const isGround = sizeOf(name, attributes) >= GROUND_SIZE && isColour(paint.fill);
    if (isGround) {
      ground = { colour: paint.fill, line: svg.slice(0, index).split('\n').length };
      best = 0;
    } else if (ground) {
      const { colour } = ground;
      const colours = [paint.fill, paint.stroke].filter(isColour);
      // A colour that cannot be told may stand out.
      const isUnknown = [paint.fill, paint.stroke].some((one) => one !== 'none' && !isColour(one));
      best = Math.max(best, isUnknown ? LEAST_CONTRAST : 0, ...colours.map((one) => contrast(one, colour)));
    }
  }
  if (ground && best > 0 && best < LEAST_CONTRAST)
    advise(
      ground.line,
      `What is drawn stands out from its ground by ${best.toFixed(1)} to 1; people who see little need ${LEAST_CONTRAST} to 1. Make one of the two lighter or darker.`,
    );
}

function paintOf(attributes: ReadonlyMap<string, string>, above: Paint): Paint {
  const isSolid = (key: string) => Number(attributes.get(key) ?? 1) === 1;
  return {
    fill: attributes.get('fill') ?? above.fill,
    stroke: attributes.get('stroke') ?? above.stroke,
    isOpaque: above.isOpaque && isSolid('opacity') && isSolid('fill-opacity') && isSolid('stroke-opacity'),
  };
}

/** How wide a shape is, where its attributes tell; 0 for all others. */
function sizeOf(name: string, attributes: ReadonlyMap<string, string>): number {
  const of = (key: string) => Number(attributes.get(key) ?? 0);
  if (name === 'circle') return 2 * of('r');
  return name === 'rect' ? Math.min(of('width'), of('height')) : 0;
}

const isColour = (colour: string) => /^#[0-9a-f]{6}$/i.test(colour);

/** By WCAG: from 1, alike, to 21, black on white. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
