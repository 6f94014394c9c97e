import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Node, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { isList } from '../article-markdown/meaning.js';
import { marks, nodes } from '../article-markdown/schema.js';

export type ActName =
  | 'heading'
  | 'subheading'
  | 'bold'
  | 'italic'
  | 'list'
  | 'numbers'
  | 'indent'
  | 'outdent'
  | 'quote'
  | 'undo'
  | 'redo';

/** Something that a key or a button does. */
export interface Act {
  /** As ProseMirror writes it. */
  key: string;
  run: Command;
  /** Whether what is selected has it already; null for what is never on. */
  isOn: ((state: EditorState) => boolean) | null;
}

export const ACTS: Readonly<Record<ActName, Act>> = {
  heading: headed(2, 'Mod-Alt-2'),
  subheading: headed(3, 'Mod-Alt-3'),
  bold: { key: 'Mod-b', run: toggleMark(marks.strong), isOn: (state) => isMarked(state, 'strong') },
  italic: { key: 'Mod-i', run: toggleMark(marks.em), isOn: (state) => isMarked(state, 'em') },
  list: listed(nodes.bullet_list, 'Mod-Shift-8'),
  numbers: listed(nodes.ordered_list, 'Mod-Shift-7'),
  indent: { key: 'Mod-]', run: sinkListItem(nodes.list_item), isOn: null },
  outdent: { key: 'Mod-[', run: liftListItem(nodes.list_item), isOn: null },
  quote: {
    key: 'Mod-Shift-9',
    run: (state, dispatch) =>
      (isIn(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch),
    isOn: (state) => isIn(state, nodes.blockquote),
  },
  undo: { key: 'Mod-z', run: (state, dispatch) => undoDepth(state) > 0 && undo(state, dispatch), isOn: null },
  redo: { key: 'Mod-y', run: (state, dispatch) => redoDepth(state) > 0 && redo(state, dispatch), isOn: null },
};

/** Whether everything selected has a mark, or what is typed next will have it. */
export function isMarked({ storedMarks, selection, doc }: EditorState, name: string): boolean {
  const { $from, from, to, empty } = selection;
  const type = $from.doc.type.schema.marks[name];
  if (!type) return false;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  let isEverywhere = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText && node.text?.trim() && !type.isInSet(node.marks)) isEverywhere = false;
  });
  return isEverywhere;
}

function headed(level: number, key: string): Act {
  const isOn = ({ selection: { $from } }: EditorState) =>
    $from.parent.type === nodes.heading && $from.parent.attrs.level === level;
  return {
    key,
    run: (state, dispatch) =>
      (isOn(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch),
    isOn,
  };
}

/** A list becomes one of the other kind, or none. */
function listed(type: NodeType, key: string): Act {
  const isOn = (state: EditorState) => listAround(state)?.list.type === type;
  return {
    key,
    isOn,
    run: (state, dispatch) => {
      const around = listAround(state);
      if (!around) return wrapInList(type)(state, dispatch);
      if (isOn(state)) return liftListItem(nodes.list_item)(state, dispatch);
      dispatch?.(state.tr.setNodeMarkup(around.at, type, { tight: around.list.attrs.tight }));
      return true;
    },
  };
}

function listAround({ selection: { $from } }: EditorState): { list: Node; at: number } | null {
  for (let depth = $from.depth; depth > 0; depth--)
    if (isList($from.node(depth))) return { list: $from.node(depth), at: $from.before(depth) };
  return null;
}

function isIn({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
}
