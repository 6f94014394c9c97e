import type { EditorState, Transaction } from 'prosemirror-state';
import type { Command } from 'prosemirror-state';
import { marks, schema } from '../article-markdown/schema.js';

/** The words that a link is about to be put to, or has, and where it leads. */
export interface LinkWords {
  from: number;
  to: number;
  words: string;
  href: string;
}

/** What is selected; or the whole link in which the cursor stands. */
export function linkAt({ selection, doc }: EditorState): LinkWords {
  const { $from, from, to, empty } = selection;
  const known = marks.link.isInSet($from.marks()) ?? marks.link.isInSet($from.nodeAfter?.marks ?? []);
  if (!known || !empty)
    return { from, to, words: doc.textBetween(from, to, ' '), href: String(known?.attrs.href ?? '') };
  let start = $from.index();
  let end = $from.indexAfter();
  const isPart = (index: number) => known.isInSet($from.parent.maybeChild(index)?.marks ?? []);
  while (start > 0 && isPart(start - 1)) start--;
  while (end < $from.parent.childCount && isPart(end)) end++;
  const at = (index: number) => $from.posAtIndex(index);
  return {
    from: at(start),
    to: at(end),
    words: doc.textBetween(at(start), at(end)),
    href: String(known.attrs.href),
  };
}

/** Puts a link to words, or takes it off where it leads nowhere. */
export const linked =
  ({ from, to, words, href }: LinkWords): Command =>
  (state, dispatch) => {
    const change = state.tr.removeMark(from, to, marks.link);
    dispatch?.(href === '' ? change : withLink(change, { from, to, words, href }));
    return true;
  };

/** Words that stay keep their other marks. */
function withLink(change: Transaction, { from, to, words, href }: LinkWords): Transaction {
  const link = marks.link.create({ href });
  if (change.doc.textBetween(from, to, ' ') === words && from < to) return change.addMark(from, to, link);
  const others = change.doc.resolve(from).marks();
  return change.replaceWith(from, to, schema.text(words, link.addToSet(others)));
}
