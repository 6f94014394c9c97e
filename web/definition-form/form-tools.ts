import type { ReactNode } from 'react';
import type { Document } from 'yaml';
import type { Path } from './definition-document.js';

/** What the fields of a form need to know, and how they change what they show. */
export interface FormTools {
  /** Of the field in which something stands, so that remarks lead to it. */
  idOf: (path: Path) => string;
  /** What a field says of itself: what is wrong in it, and what could be better. */
  field: (path: Path) => Field;
  /** How many mistakes there are in a thing, all its parts counted. */
  mistakesIn: (path: Path) => number;
  edit: (change: (document: Document.Parsed) => void) => void;
  /** Puts the focus on the first of these elements that there is, once what was changed is shown. */
  focusLater: (...ids: string[]) => void;
}

export interface Field {
  id: string;
  error: ReactNode;
  description: ReactNode;
  onBlur: () => void;
}
