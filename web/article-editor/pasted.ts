import { Fragment, Slice } from 'prosemirror-model';
import { readArticle } from '../article-markdown/article.js';
import { nodes } from '../article-markdown/schema.js';

/** Plain text is read as Markdown. */
export function pastedText(text: string): Slice {
  const { content } = readArticle(text.trim()).doc;
  const isOneParagraph = content.childCount === 1 && content.firstChild?.type === nodes.paragraph;
  return isOneParagraph ? new Slice(content, 1, 1) : new Slice(Fragment.from(content), 0, 0);
}

/** What other programs put on the clipboard, with what their styles mean said in elements; all that the schema does not know is left out later. */
export function pastedHtml(html: string): string {
  // The policy of the page lets no document have styles or handlers, even one that is never shown.
  const plain = html
    .replaceAll(/<(style|script)\b[^]*?<\/\1\s*>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\s(style|on[a-z]+)(?=\s*=)/gi, ' data-$1'));
  const page = new DOMParser().parseFromString(plain, 'text/html');
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) {
    const style = element.dataset.style ?? '';
    const level = /mso-list:\s*\S+\s+level(\d+)/i.exec(style);
    if (level && element.matches('p')) intoList(element, Number(level[1]));
    if (element.matches('span, font')) intoMarks(element, style);
    // Google Docs wraps everything into a bold element that is not bold.
    if (element.matches('b, i') && /font-(weight|style):\s*normal/i.test(style))
      element.replaceWith(...element.childNodes);
  }
  return page.body.innerHTML;
}

const STYLES = [
  ['strong', /font-weight:\s*(bold|[6-9]00)/i],
  ['em', /font-style:\s*italic/i],
  ['s', /text-decoration[a-z-]*:[^;]*line-through/i],
] as const;

function intoMarks(element: HTMLElement, style: string): void {
  for (const [name] of STYLES.filter(([, meant]) => meant.test(style))) {
    const mark = element.ownerDocument.createElement(name);
    mark.append(...element.childNodes);
    element.append(mark);
  }
}

/** Word writes lists as paragraphs whose style says so, with the bullet as letters in front: they become lists again. */
function intoList(item: HTMLElement, level: number): void {
  const bullet = item.querySelector('[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]');
  const isNumbered = /^\s*\(?[\da-z]{1,3}[.)]/i.test(bullet?.textContent ?? '');
  bullet?.remove();
  let list = item.previousElementSibling?.matches('ul, ol') ? item.previousElementSibling : null;
  for (let depth = 1; list && depth < level; depth++) {
    const last = list.lastElementChild;
    const inner: Element | null | undefined = last?.querySelector(':scope > ul, :scope > ol');
    list = inner ?? last?.appendChild(item.ownerDocument.createElement(isNumbered ? 'ol' : 'ul')) ?? null;
  }
  const entry = item.ownerDocument.createElement('li');
  entry.append(...item.childNodes);
  if (list) {
    list.append(entry);
    item.remove();
    return;
  }
  const begun = item.ownerDocument.createElement(isNumbered ? 'ol' : 'ul');
  begun.append(entry);
  item.replaceWith(begun);
}
