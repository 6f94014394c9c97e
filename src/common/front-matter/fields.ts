import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Complain } from './mistake.js';

export interface TextLimits {
  /** Most characters; default 200. */
  max?: number;
}

/** The words, digits and single hyphens that name things in addresses and files. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SLUG_MAX = 80;

/**
 * Reads the keys of a YAML map one by one and notes what is wrong with its line. After a mistake a harmless
 * value is returned, so that reading goes on and every mistake is found at once.
 */
export class Fields {
  private readonly asked = new Set<string>();

  constructor(
    private readonly yaml: YAMLMap,
    private readonly lineOf: (node: unknown) => number,
    private readonly complain: Complain,
    /** What the map is, for messages: `question 2`. */
    private readonly name: string,
    private readonly startLine: number,
  ) {}

  /** The line of a key, or of the map itself. */
  line(key?: string): number {
    const pair = key === undefined ? undefined : this.pair(key);
    return pair ? this.lineOf(pair.key) : this.startLine;
  }

  has(key: string): boolean {
    return this.pair(key) !== undefined;
  }

  mistake(key: string | undefined, message: string): void {
    this.complain(this.line(key), message);
  }

  /** A key's text as it stands, for comparing; '' for anything else. Notes nothing. */
  peek(key: string): string {
    const node = this.node(key);
    return isScalar(node) && typeof node.value === 'string' ? node.value.normalize('NFC').trim() : '';
  }

  text(key: string, limits: TextLimits = {}): string {
    if (this.optional(key)) return this.readText(key, this.node(key), limits);
    this.mistake(undefined, `${this.name} needs "${key}".`);
    return '';
  }

  optionalText(key: string, limits: TextLimits = {}): string | undefined {
    return this.optional(key) ? this.readText(key, this.node(key), limits) : undefined;
  }

  slug(key: string): string {
    const text = this.text(key);
    if (text && !isSlug(text)) this.mistake(key, notSlug(key, text));
    return text;
  }

  optionalSlug(key: string): string | undefined {
    return this.optional(key) ? this.slug(key) : undefined;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const text = this.text(key);
    const found = allowed.find((value) => value === text);
    if (text && !found) this.mistake(key, `"${key}" must be one of ${allowed.join(', ')}; it is "${text}".`);
    return found;
  }

  optionalOneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    return this.optional(key) ? this.oneOf(key, allowed) : undefined;
  }

  /** A map below a key, for keys that may hold one; undefined where they hold something else, or nothing. */
  map(key: string, name: string): Fields | undefined {
    const node = this.optional(key) ? this.node(key) : undefined;
    return isMap(node) ? new Fields(node, this.lineOf, this.complain, name, this.line(key)) : undefined;
  }

  /** A whole number; the fallback where the key may be left out. */
  whole(key: string, min: number, max: number, fallback?: number): number {
    if (!this.optional(key)) {
      if (fallback === undefined) this.mistake(undefined, `${this.name} needs "${key}", a whole number.`);
      return fallback ?? min;
    }
    const node = this.node(key);
    const value: unknown = isScalar(node) ? node.value : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.mistake(key, `"${key}" must be a whole number from ${min} to ${max}.`);
    return fallback ?? min;
  }

  flag(key: string): boolean {
    if (!this.optional(key)) return false;
    const node = this.node(key);
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.mistake(key, `"${key}" must be true or false.`);
    return false;
  }

  /** A map of its own below a key, undefined without it; `name` is for messages. */
  optionalMap(key: string, name: string): Fields | undefined {
    const found = this.map(key, name);
    if (!found && this.optional(key)) this.mistake(key, `"${key}" must be lines of "key: value" below it.`);
    return found;
  }

  /** A list of maps; `itemName` names each in messages. */
  list(key: string, itemName: string, { min = 1, max = 100 }): Fields[] {
    return this.items(key, min, max).flatMap((node, index) => {
      const name = `${itemName} ${index + 1}`;
      if (isMap(node)) return [new Fields(node, this.lineOf, this.complain, name, this.lineOf(node))];
      this.complain(this.lineOf(node), `${name} must be a list of "key: value" lines.`);
      return [];
    });
  }

  /** A list of texts. */
  texts(key: string, { min = 1, max = 100 }, limits: TextLimits = {}): string[] {
    return this.items(key, min, max).map((node) => this.readText(key, node, limits));
  }

  /** To be called last: names every key that nothing asked for. */
  end(): void {
    for (const { key } of this.yaml.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (this.asked.has(name)) continue;
      const known = [...this.asked].toSorted().join(', ');
      this.complain(this.lineOf(key), `${this.name} has no key "${name}": use ${known}.`);
    }
  }

  private items(key: string, min: number, max: number): unknown[] {
    if (!this.optional(key)) {
      if (min > 0) this.mistake(undefined, `${this.name} needs "${key}", a list.`);
      return [];
    }
    const node = this.node(key);
    if (!isSeq(node)) {
      this.mistake(key, `"${key}" must be a list: lines that begin with "- ".`);
      return [];
    }
    const count = node.items.length;
    if (count < min) this.mistake(key, `"${key}" needs at least ${min}.`);
    if (count > max) this.mistake(key, `"${key}" may have at most ${max}; it has ${count}.`);
    return node.items.slice(0, max);
  }

  private readText(key: string, node: unknown, { max = 200 }: TextLimits): string {
    const value: unknown = isScalar(node) ? node.value : undefined;
    const line = node === null || node === undefined ? this.line(key) : this.lineOf(node);
    if (typeof value !== 'string') {
      const isEmpty = value === null || (node as Node | null) === null;
      this.complain(line, isEmpty ? `"${key}" is empty.` : `"${key}" must be text: put it in quotes.`);
      return '';
    }
    const text = value.normalize('NFC').trim();
    if (!text) this.complain(line, `"${key}" is empty.`);
    if (text.length > max)
      this.complain(line, `"${key}" may have at most ${max} characters; it has ${text.length}.`);
    return text;
  }

  /** Notes that the key is known, and says whether it is there. */
  private optional(key: string): boolean {
    this.asked.add(key);
    return this.has(key);
  }

  private pair(key: string) {
    return this.yaml.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  }

  private node(key: string): unknown {
    return this.pair(key)?.value;
  }
}

export function isSlug(text: string): boolean {
  return text.length <= SLUG_MAX && SLUG.test(text);
}

export const notSlug = (key: string, text: string) =>
  `"${key}" must be a slug, at most ${SLUG_MAX} lower-case letters, digits and single hyphens; it is "${text.slice(0, SLUG_MAX)}".`;

/** Notes every thing whose key says what an earlier one's did. */
export function noteRepeats(things: readonly Fields[], key: string, message: (text: string) => string): void {
  const seen = new Set<string>();
  for (const thing of things) {
    const text = thing.peek(key);
    if (text && seen.has(text)) thing.mistake(key, message(text));
    seen.add(text);
  }
}
