import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** What is to be put right in a text, and on which line of its file. */
export interface LineRemark {
  line: number;
  message: string;
}

const key = new PluginKey<DecorationSet>('remarks');

/** Shows remarks below the blocks that they are about, and lets them go along with those. */
export const remarkMarks = () =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (change, marks) => {
        const marked: unknown = change.getMeta(key);
        return marked instanceof DecorationSet ? marked : marks.map(change.mapping, change.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      attributes: (state) => ({ 'aria-invalid': String((key.getState(state)?.find() ?? []).length > 0) }),
    },
  });

/** Marks the blocks that hold the lines; `lines` are those on which each block begins. */
export function withRemarks(
  state: EditorState,
  remarks: readonly LineRemark[],
  lines: readonly number[],
  className: string,
): Transaction {
  const shown = remarks.flatMap(({ line, message }) => {
    const { at, block } = blockAt(state.doc, lines, line);
    const note = () => {
      const element = document.createElement('div');
      element.className = className;
      element.textContent = message;
      return element;
    };
    return [
      Decoration.node(at, at + block.nodeSize, { 'data-remark': 'true' }),
      Decoration.widget(at + block.nodeSize, note, {
        side: -1,
        key: `${line} ${message}`,
        ignoreSelection: true,
      }),
    ];
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, shown)).setMeta('addToHistory', false);
}

/** The block that holds a line, and where it stands. */
export function blockAt(doc: Node, lines: readonly number[], line: number): { at: number; block: Node } {
  const index = Math.max(
    0,
    lines.findLastIndex((begins) => begins <= line),
  );
  const block = doc.child(Math.min(index, doc.childCount - 1));
  const before = doc.children.slice(0, index);
  return { at: before.reduce((sum, { nodeSize }) => sum + nodeSize, 0), block };
}
