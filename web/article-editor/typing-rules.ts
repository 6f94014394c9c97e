import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import { marks, nodes } from '../article-markdown/schema.js';

/** Markdown that becomes what it means while it is typed. */
export const typingRules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({
      level: Math.max(2, match[1]?.length ?? 2),
    })),
    wrappingInputRule(/^\s*[-+*]\s$/, nodes.bullet_list),
    wrappingInputRule(
      /^(\d{1,9})\.\s$/,
      nodes.ordered_list,
      (match) => ({ start: Number(match[1]) }),
      (match, list) => list.childCount + Number(list.attrs.start) === Number(match[1]),
    ),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    ruled(),
    marked(/(?:^|\s)(\*\*|__)([^\s*_](?:[^*_]*[^\s*_])?)\1$/, marks.strong),
    marked(/(?:^|\s)(\*|_)([^\s*_](?:[^*_]*[^\s*_])?)\1$/, marks.em),
    marked(/(?:^|\s)(`)([^`]+)\1$/, marks.code),
  ],
});

/** Words between two signs take the mark and lose the signs; what is typed next is without it. */
function marked(signs: RegExp, type: MarkType): InputRule {
  return new InputRule(
    signs,
    (state, [whole, sign = '', words = ''], start, end) => {
      const from = start + whole.length - words.length - 2 * sign.length;
      const change = state.tr.delete(from + sign.length + words.length, end).delete(from, from + sign.length);
      return change.addMark(from, from + words.length, type.create()).removeStoredMark(type);
    },
    { inCodeMark: false },
  );
}

/** Three dashes at the beginning of a paragraph are a line across. */
function ruled(): InputRule {
  return new InputRule(/^---$/, (state, _, start) => {
    const $start = state.doc.resolve(start);
    if ($start.depth !== 1) return null;
    const change = state.tr.replaceRangeWith($start.before(), $start.after(), nodes.rule.create());
    const end = change.mapping.map($start.after());
    if (!change.doc.resolve(end).nodeAfter) change.insert(end, nodes.paragraph.create());
    return change.setSelection(Selection.near(change.doc.resolve(end), 1));
  });
}
