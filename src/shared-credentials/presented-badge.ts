/** What a text that somebody presents as one of our badges says of itself, as far as it can be read. */
export interface PresentedBadge {
  text: object;
  publicId: string;
  validFrom: Date;
  validUntil: Date | null;
}

type Part = Record<string, unknown>;
const isPart = (part: unknown): part is Part => typeof part === 'object' && part !== null;
const partOf = (part: Part, key: string): Part => (isPart(part[key]) ? part[key] : {});

/** Reads a badge of an issuer at an address; null for whatever is none of theirs. Nothing is believed yet. */
export function readPresented(json: string, did: string, pages: string): PresentedBadge | null {
  const text = parsed(json);
  if (!text || partOf(text, 'issuer').id !== did) return null;
  const { id, validFrom, validUntil } = text;
  if (typeof id !== 'string' || !id.startsWith(pages) || typeof validFrom !== 'string') return null;
  const since = new Date(validFrom);
  const until = typeof validUntil === 'string' ? new Date(validUntil) : null;
  if (Number.isNaN(since.getTime()) || (until && Number.isNaN(until.getTime()))) return null;
  return { text, publicId: id.slice(pages.length), validFrom: since, validUntil: until };
}

function parsed(json: string): Part | null {
  try {
    const text: unknown = JSON.parse(json);
    return isPart(text) ? text : null;
  } catch {
    return null;
  }
}
