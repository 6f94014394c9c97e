import { expect, it } from '@jest/globals';
import { choiceOf, COLOUR_NAMES, drawingOf, SHAPE_NAMES } from './drawings.js';

const ALL = SHAPE_NAMES.flatMap((shape) => COLOUR_NAMES.map((colour) => ({ shape, colour })));

it.each(ALL)('knows its own $shape in $colour again', ({ shape, colour }) => {
  expect(choiceOf(drawingOf(shape, colour))).toEqual({ shape, colour });
});

it('draws each shape in each colour differently', () => {
  expect(new Set(ALL.map(({ shape, colour }) => drawingOf(shape, colour))).size).toBe(ALL.length);
});

it.each(['', '<svg/>', `${drawingOf('star', 'teal')} `])(
  'takes %j for a drawing of somebody’s own',
  (svg) => {
    expect(choiceOf(svg)).toBeNull();
  },
);
