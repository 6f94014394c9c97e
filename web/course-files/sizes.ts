import { number } from '../text/dates.js';

const KILO = 1024;

/** How large a file is, in words: "340 kB", "12 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes >= KILO * KILO) return `${number(Math.round(bytes / KILO / KILO))} MB`;
  return `${number(Math.max(1, Math.round(bytes / KILO)))} kB`;
}
