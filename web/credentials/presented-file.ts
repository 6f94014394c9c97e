/** What a signed badge says of itself; to be believed once it was checked. */
export interface PresentedWords {
  title: string | null;
  name: string | null;
}

const KEYWORD = 'openbadgecredential';
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** The signed text in a file of a badge: JSON as it is, or out of a drawing or a picture that it was baked into; null where there is none. */
export function signedTextIn(bytes: Uint8Array): string | null {
  if (PNG.every((byte, index) => bytes[index] === byte)) return textInPng(bytes);
  const text = new TextDecoder().decode(bytes).trim();
  if (text.startsWith('{')) return text;
  const baked = /<openbadges:credential\b[^>]*>\s*<!\[CDATA\[(.*?)\]\]>/s.exec(text);
  return baked?.[1]?.trim() ?? null;
}

/** Reads the chunks of a picture until the one that holds the badge. */
function textInPng(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = new TextDecoder('latin1');
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const isText = latin.decode(bytes.subarray(at + 4, at + 8)) === 'iTXt';
    if (isText && latin.decode(content.subarray(0, KEYWORD.length)) === KEYWORD) {
      // Behind the keyword: two bytes of compression, then the language and the translated keyword, each with its end.
      const language = content.indexOf(0, KEYWORD.length + 3);
      const keyword = content.indexOf(0, language + 1);
      return language < 0 || keyword < 0 ? null : new TextDecoder().decode(content.subarray(keyword + 1));
    }
    at += 12 + length;
  }
  return null;
}

/** The badge and the name that a signed text tells of. */
export function wordsOf(signedText: string): PresentedWords {
  const subject = partOf(parsed(signedText), 'credentialSubject');
  const identifiers: unknown = subject.identifier;
  const [named] = Array.isArray(identifiers) ? identifiers : [];
  return {
    title: textOf(partOf(subject, 'achievement').name),
    name: isPart(named) ? textOf(named.identityHash) : null,
  };
}

type Part = Record<string, unknown>;
const isPart = (part: unknown): part is Part => typeof part === 'object' && part !== null;
const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const partOf = (part: Part, key: string): Part => {
  const inner = part[key];
  return isPart(inner) ? inner : {};
};

function parsed(text: string): Part {
  try {
    const value: unknown = JSON.parse(text);
    return isPart(value) ? value : {};
  } catch {
    return {};
  }
}
