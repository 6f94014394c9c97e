import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toggleMark, setBlockType, wrapIn, lift, joinBackward, splitBlock } from 'prosemirror-commands';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { readArticle, writeArticle } from './article.js';
import { meaningOf } from './meaning.js';
import { marks, nodes } from './schema.js';

const TEXTS = [
  '',
  'Say it back. *Then* wait, **both** of you,\nuntil it is [done](https://example.com).\n\n## Close\nBelow.\n',
  '- one\n- two\n  - inner\n  - more\n- three\n\n1. first\n2. second\n\n> Quoted,\n> twice.\n\nEnd.\n',
  '* loose\n\n* list\n\n  of two\n\n***\n\nA ![door](door.png) and `code`.\n\n[a]: https://example.com\n',
];

const WORDS = [
  'word',
  ' ',
  'two words',
  '*',
  '**',
  '_',
  '`',
  '#',
  '# ',
  '- ',
  '+',
  '1. ',
  '2) ',
  '> ',
  '[a]',
  '(b)',
  '!',
  '\\',
  '<b>',
  '&amp;',
  '&',
  '|',
  '~~',
  '---',
  '===',
  ':-',
  '.',
  ':',
  'é',
  '„Nein“',
  '😀',
  '\u00a0',
  '[a]: b',
  '\t',
  '<!--',
  'https://example.com/a_b_c',
  '{{company}}',
  ' - ',
  '    ',
];

/** Commands as a writer has them, by number. */
const COMMANDS: readonly Command[] = [
  toggleMark(marks.strong),
  toggleMark(marks.em),
  toggleMark(marks.strike),
  toggleMark(marks.code),
  toggleMark(marks.link, { href: 'https://example.com/(a b)"', title: '' }),
  setBlockType(nodes.heading, { level: 2 }),
  setBlockType(nodes.paragraph),
  wrapIn(nodes.blockquote),
  wrapInList(nodes.bullet_list),
  wrapInList(nodes.ordered_list),
  (state, dispatch) => state.selection.empty && splitListItem(nodes.list_item)(state, dispatch),
  sinkListItem(nodes.list_item),
  liftListItem(nodes.list_item),
  lift,
  (state, dispatch) => state.selection.empty && splitBlock(state, dispatch),
  joinBackward,
  (state, dispatch) => (dispatch?.(state.tr.deleteSelection()), true),
  (state, dispatch) => (dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create())), true),
  (state, dispatch) => (
    dispatch?.(state.tr.replaceSelectionWith(nodes.image.create({ src: 'a b.png', alt: 'A [door]*' }))),
    true
  ),
];

const place = fc.integer({ min: 0, max: 999 });
const act = fc.oneof(
  fc.record({ from: place, until: place, words: fc.constantFrom(...WORDS) }),
  fc.record({ from: place, until: place, command: fc.constantFrom(...COMMANDS.keys()) }),
);

it('reads back what was edited in any way as what the writer saw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(act, { minLength: 1, maxLength: 12 }), (text, acts) => {
      const article = readArticle(text);
      let state = EditorState.create({ doc: article.doc });
      for (const one of acts) {
        const { size } = state.doc.content;
        const at = (of: number) => state.doc.resolve(Math.floor((of / 1000) * size));
        state = state.apply(state.tr.setSelection(TextSelection.between(at(one.from), at(one.until))));
        // What the surface does not know is text of its own, which may become anything.
        if (
          state.selection.$from.parent.type === nodes.source ||
          state.selection.$to.parent.type === nodes.source
        )
          continue;
        if ('words' in one) state = state.apply(state.tr.insertText(one.words, state.selection.from));
        else COMMANDS[one.command]?.(state, (change) => (state = state.apply(change)));
      }
      const written = writeArticle(state.doc, article);
      const read = readArticle(written.text);
      expect([written.text, meaningOf(read.doc)]).toEqual([written.text, meaningOf(state.doc)]);
      expect(writeArticle(read.doc, read).text).toBe(written.text);
    }),
    { numRuns: 200 },
  );
});
