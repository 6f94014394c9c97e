import { renderMarkdown } from '../../common/markdown/markdown.js';
import type { Saying } from '../../common/placeholders/placeholders.js';
import type { KickOffContent } from '../kick-off-files.js';

/** Why the programme exists and what it asks of people. */
export class KickOffMessageView {
  slug: string;
  /** Who says it. */
  name: string;
  /** What they are in the company. */
  role: string;
  html: string;
}

export class KickOffMessagesView {
  items: KickOffMessageView[];
  /** Always null: there are five at most. */
  nextCursor: string | null;
}

export const toKickOffMessageView = (
  { slug, name, role, body }: KickOffContent,
  saying: Saying,
): KickOffMessageView => ({
  slug,
  name,
  role,
  html: renderMarkdown(body, null, saying),
});
