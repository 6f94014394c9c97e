import { exitCode } from 'prosemirror-commands';
import { type Command, Selection } from 'prosemirror-state';
import type { NodeViewConstructor } from 'prosemirror-view';
import { nodes } from '../article-markdown/schema.js';

/** A block of Markdown under a word that says what it is. */
export const sourceView =
  (label: string, className: string): NodeViewConstructor =>
  () => {
    const dom = document.createElement('div');
    dom.className = className;
    const name = document.createElement('span');
    name.textContent = label;
    name.contentEditable = 'false';
    const contentDOM = document.createElement('pre');
    contentDOM.spellcheck = false;
    dom.append(name, contentDOM);
    return { dom, contentDOM };
  };

/** Below Markdown at the end of the text there is no paragraph to go to: one is put there. */
export const leaveSource: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  const isLast = $head.parent.type === nodes.source && $head.after() === state.doc.content.size;
  return empty && isLast && $head.parentOffset === $head.parent.content.size && exitCode(state, dispatch);
};

/** The same above Markdown that a text begins with. */
export const leaveSourceUpwards: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.parent.type !== nodes.source || $head.pos !== 1) return false;
  const change = state.tr.insert(0, nodes.paragraph.create());
  dispatch?.(change.setSelection(Selection.atStart(change.doc)));
  return true;
};

/** A block of Markdown in which nothing is left becomes a paragraph. */
export const endSource: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes.source || $from.parent.content.size > 0) return false;
  dispatch?.(state.tr.setBlockType($from.pos, $from.pos, nodes.paragraph));
  return true;
};
