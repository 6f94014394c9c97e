import { type Command, type EditorState, NodeSelection } from 'prosemirror-state';
import { nodes } from '../article-markdown/schema.js';

/** A file of the course, and words for whoever cannot see it. */
export interface Picture {
  name: string;
  alt: string;
}

/** The picture that is selected. */
export function pictureAt({ selection }: EditorState): Picture | null {
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.image) return null;
  const { src, alt } = selection.node.attrs;
  return { name: String(src), alt: String(alt) };
}

/** Puts a picture in the place of what is selected. */
export const pictured =
  ({ name, alt }: Picture): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.image.create({ src: name, alt })));
    return true;
  };
