import { Store } from '../api/store.js';

const PLACE = 'article-editor.view';
const MARKDOWN = 'markdown';

/** Whether this reader writes texts as Markdown rather than as they look; the browser remembers it. */
export const isMarkdownChosen = new Store(read());

export function keepMarkdownChosen(isMarkdown: boolean): void {
  isMarkdownChosen.set(isMarkdown);
  try {
    if (isMarkdown) localStorage.setItem(PLACE, MARKDOWN);
    else localStorage.removeItem(PLACE);
  } catch {
    // A browser that keeps nothing: it holds until the page is loaded again.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(PLACE) === MARKDOWN;
  } catch {
    return false;
  }
}
