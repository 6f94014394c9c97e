import { describe, expect, it } from '@jest/globals';
import type { Fields } from '../src/common/front-matter/fields.js';
import { putTogether } from '../src/course-drafts/draft-file.js';
import {
  ACKNOWLEDGEMENT_SHAPE,
  acknowledgementValues,
} from '../web/acknowledgement-form/acknowledgement-values.js';
import { changedDefinition, openDefinition } from '../web/definition-form/definition-document.js';
import { put, takeOut } from '../web/definition-form/definition-edits.js';
import { placeOfRemark } from '../web/definition-form/remark-places.js';
import { judged, shippedOf } from './support/definitions.js';

/** As the reader of lessons asks for it. */
const read = (fields: Fields) => ({
  original: fields.optionalText('original'),
  statement: fields.text('statement', { max: 1_000 }),
  commitment: fields.flag('commitment'),
});
const edited = (definition: string, change: Parameters<typeof changedDefinition>[2]) =>
  changedDefinition(definition, ACKNOWLEDGEMENT_SHAPE, change);
const shown = (definition: string) => {
  const opened = openDefinition(definition, ACKNOWLEDGEMENT_SHAPE);
  if ('why' in opened) throw new Error(`The form refuses: ${opened.why}, line ${opened.line}.`);
  return { ...acknowledgementValues(opened.document), opened };
};

describe('the form of an acknowledgement', () => {
  it.each(shippedOf('acknowledgement'))(
    'shows $path as it is meant, and writes it byte for byte as it was',
    ({ parts }) => {
      const { meaning, mistakes } = judged(parts.definition, read);
      expect(mistakes).toEqual([]);
      expect(shown(parts.definition)).toMatchObject({
        statement: meaning?.statement,
        hasCommitment: meaning?.commitment,
      });
      expect(putTogether({ ...parts, definition: edited(parts.definition, () => undefined) })).toBe(
        putTogether(parts),
      );
    },
  );

  it('changes what is said, and leaves what it does not show where it stands', () => {
    const byHand =
      'original: "3f9a01c2"\n# As agreed with the works council.\nstatement: >-\n  I have read\n  this.';
    const asked = edited(byHand, (document) => {
      put(document, ['statement'], 'I know: somebody waits.');
      put(document, ['commitment'], true);
    });
    expect(asked).toBe(
      'original: "3f9a01c2"\n# As agreed with the works council.\nstatement: "I know: somebody waits."\ncommitment: true',
    );
    expect(judged(asked, read).meaning).toMatchObject({
      statement: 'I know: somebody waits.',
      commitment: true,
    });
    expect(edited(asked, (document) => takeOut(document, ['commitment']))).not.toContain('commitment');
  });

  it('leads from what is wrong to the field in which it stands', () => {
    const broken = "statement: ''\ncommitment: perhaps";
    const { mistakes } = judged(broken, read);
    const { opened } = shown(broken);
    expect(mistakes.map(({ line, message }) => placeOfRemark(opened, line, message))).toEqual([
      ['statement'],
      ['commitment'],
    ]);
  });
});
