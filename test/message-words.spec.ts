import { expect, it } from '@jest/globals';
import { MESSAGE_NAMES, shapeOf } from '../src/message-texts/message-catalogue.js';
import { isList, type Variables } from '../src/message-texts/message-shape.js';
import { VARIABLES } from '../web/message-editor/message-words.js';

const namesIn = (variables: Variables): string[] =>
  Object.entries(variables).flatMap(([name, kind]) => [name, ...(isList(kind) ? namesIn(kind.each) : [])]);

it('explains every variable that a text can name, and no other', () => {
  const named = new Set(MESSAGE_NAMES.flatMap((name) => namesIn(shapeOf(name).variables)));
  expect(Object.keys(VARIABLES).toSorted()).toEqual([...named].toSorted());
});
