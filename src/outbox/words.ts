/** What a message says, without any form: each feature writes these, the channels make of them what they can carry. */
export interface Words {
  paragraphs: string[];
  /** A page to go on at: a path of ours, and what its button says. */
  link?: { label: string; path: string };
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The words as plain text. */
export function toPlainText({ paragraphs, link }: Words, publicUrl: string): string {
  const parts = link ? [...paragraphs, `${link.label}:\n${addressOf(link.path, publicUrl)}`] : paragraphs;
  return `${parts.join('\n\n')}\n`;
}

/** The words as a page that mail programs show, without anything that they would have to fetch. */
export function toHtml(subject: string, { paragraphs, link }: Words, publicUrl: string): string {
  const body = paragraphs.map((one) => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`);
  if (link) {
    const style = 'display:inline-block;padding:10px 18px;border-radius:6px;background:#155e75;color:#ffffff';
    const href = escaped(addressOf(link.path, publicUrl));
    body.push(`<p><a href="${href}" style="${style}">${escaped(link.label)}</a></p>`);
  }
  const look = 'font:16px/1.5 Arial,Helvetica,sans-serif;max-width:560px;margin:0 auto;padding:16px';
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>` +
    `<body><div style="${look}">${body.join('')}</div></body></html>`
  );
}

/** The words as they were stored; none of what was erased or is not ours. */
export function readWords(stored: string | null): Words {
  const parsed: unknown = stored === null ? null : JSON.parse(stored);
  if (typeof parsed !== 'object' || parsed === null || !('paragraphs' in parsed)) return { paragraphs: [] };
  const paragraphs = Array.isArray(parsed.paragraphs) ? parsed.paragraphs.map(String) : [];
  const link = 'link' in parsed ? parsed.link : null;
  if (typeof link !== 'object' || link === null || !('label' in link) || !('path' in link))
    return { paragraphs };
  return { paragraphs, link: { label: String(link.label), path: String(link.path) } };
}

const addressOf = (path: string, publicUrl: string) => `${publicUrl.replace(/\/$/, '')}${path}`;
