/** Shapes that a badge can show without anybody drawing: white on a circle of a colour, 96 × 96. */
const SHAPES = {
  star: '<polygon points="48,24 55,39 71,41 59,53 62,69 48,61 34,69 37,53 25,41 41,39"/>',
  heart: '<path d="M48 68 C30 56 26 46 28 38 C31 28 43 28 48 38 C53 28 65 28 68 38 C70 46 66 56 48 68Z"/>',
  tick: '<path d="M28 49 L42 63 L69 34"/>',
  bubble:
    '<path d="M30 29 H66 A5 5 0 0 1 71 34 V54 A5 5 0 0 1 66 59 H50 L39 69 V59 H30 A5 5 0 0 1 25 54 V34 A5 5 0 0 1 30 29Z"/>',
  people:
    '<circle cx="38" cy="38" r="7"/><circle cx="59" cy="38" r="7"/><path d="M25 66 C26 52 50 52 51 66"/><path d="M55 53 C64 50 71 55 72 66"/>',
} as const;

/** A dark rim and a lighter middle; white stands out on both. */
const COLOURS = {
  teal: ['#0b4f55', '#13737b'],
  blue: ['#173f7a', '#2560ad'],
  purple: ['#4a2a78', '#6c43a6'],
  green: ['#1c5a34', '#2a8049'],
  orange: ['#8a3f0a', '#b8590f'],
  red: ['#7d1f3f', '#a93058'],
} as const;

export type Shape = keyof typeof SHAPES;
export type Colour = keyof typeof COLOURS;
export const SHAPE_NAMES: readonly Shape[] = ['star', 'heart', 'tick', 'bubble', 'people'];
export const COLOUR_NAMES: readonly Colour[] = ['teal', 'blue', 'purple', 'green', 'orange', 'red'];

/** The drawing of a shape in a colour. */
export function drawingOf(shape: Shape, colour: Colour): string {
  const [rim, middle] = COLOURS[colour];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
  <circle cx="48" cy="48" r="46" fill="${rim}"/>
  <circle cx="48" cy="48" r="37" fill="${middle}"/>
  <g fill="none" stroke="#ffffff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${SHAPES[shape]}</g>
</svg>
`;
}

/** Which of the shapes and colours a drawing is; null for one of somebody’s own. */
export function choiceOf(drawing: string): { shape: Shape; colour: Colour } | null {
  for (const shape of SHAPE_NAMES)
    for (const colour of COLOUR_NAMES) if (drawingOf(shape, colour) === drawing) return { shape, colour };
  return null;
}
