import { language, numberFormat, pluralRules } from './locale.js';

/** One form a plural category of the language; `{count}` decides which. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A text of the screens; `{name}` stands for a value. */
export type Message = string | Plural;
export type Messages = Record<string, Message>;
type Values = Record<string, string | number>;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type ValuesOf<M> = M extends string
  ? NamesIn<M>
  : M extends { other: infer Text extends string }
    ? NamesIn<Text> | 'count'
    : never;
type Given<M> = [ValuesOf<M>] extends [never] ? [] : [values: { [Name in ValuesOf<M>]: string | number }];

/** Every feature's messages in one other language: `web/translations/<language>.ts` exports one. */
export type Translation = Record<string, Messages>;

let translation: Translation = {};

/** Puts another language in the place of the English texts; whatever it lacks stays English. */
export function useTranslation(given: Translation): void {
  translation = given;
}

/**
 * The texts of one feature. The function that comes back takes a key and, where the text has places, their values; the
 * compiler knows which. Numbers are written as the reader's locale does.
 */
export function catalogue<const M extends Messages>(feature: string, messages: M) {
  function text<Key extends keyof M & string>(key: Key, ...values: Given<M[Key]>): string;
  function text(key: string, values: Values = {}): string {
    const message = translation[feature]?.[key] ?? messages[key];
    if (message === undefined) throw new Error(`The texts of ${feature} lack ${key}.`);
    return fill(formOf(message, values.count), values);
  }
  return text;
}

function formOf(message: Message, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  return message[pluralRules(language()).select(Number(count))] ?? message.other;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? numberFormat().format(value) : value;
  });
}
