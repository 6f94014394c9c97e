import { expect, it } from '@jest/globals';
import { CRITERION_KINDS } from '../src/badge-criteria/criterion.js';
import { checkSvg } from '../src/badges/badge-svg.js';
import * as forms from '../web/badge-editor/criterion-kinds.js';
import { COLOUR_NAMES, drawingOf, SHAPE_NAMES } from '../web/badge-editor/drawings.js';

it('has a form in the browser for every kind of criterion that badges know, and for no other', () => {
  expect(forms.CRITERION_KINDS.toSorted()).toEqual(CRITERION_KINDS.toSorted());
});

it.each(SHAPE_NAMES.flatMap((shape) => COLOUR_NAMES.map((colour) => ({ shape, colour }))))(
  'takes the $shape in $colour of the browser for a drawing',
  ({ shape, colour }) => {
    const mistakes: string[] = [];
    checkSvg(drawingOf(shape, colour), (_, message) => mistakes.push(message));
    expect(mistakes).toEqual([]);
  },
);
