import { expect, it } from '@jest/globals';
import type { Variables } from './message-shape.js';
import { checkTemplate } from './template-check.js';

const VARIABLES: Variables = {
  track: 'text',
  why: 'text?',
  dueOn: 'day?',
  firstDay: 'day',
  minutes: 'count',
  isLate: 'flag',
  parts: { each: { part: 'text', dueOn: 'day?' } },
};

function mistakes(source: string): [number, string][] {
  const found: [number, string][] = [];
  checkTemplate(source, VARIABLES, (line, message) => found.push([line, message]));
  return found;
}

it('lets a text say what a message has', () => {
  expect(
    mistakes(`{{! a remark }}{{track}}: {{count minutes 'minute' "minutes"}}, from {{weekday firstDay}} on.
{{#if dueOn}}By {{day dueOn}}.{{else}}In your time.{{/if}}{{#unless why}}{{else}}{{why}}{{/unless}}
{{#each parts}}
{{part}}{{#if dueOn}}, {{day dueOn}}{{/if}}
{{/each}}
{{#if isLate}}It is late.{{/if}}`),
  ).toEqual([]);
});

it.each([
  ['an unknown variable, with the one that may be meant', '\n\n{{trak}}', 3, 'perhaps "track" is meant'],
  ['an unknown variable, with all there are', '{{salary}}', 1, 'use track, why, dueOn'],
  ['an unknown helper', '{{weekdy firstDay}}', 1, 'perhaps "weekday" is meant'],
  ['a helper of the engine', '{{lookup track "length"}}', 1, 'no helper "lookup"'],
  ['a block of the engine', '{{#with track}}{{/with}}', 1, 'There is no {{#with}}'],
  ['what every object has', '{{constructor}}', 1, 'no "constructor"'],
  ['what a value has', '{{track.length}}', 1, 'no "track.length"'],
  ['what lies outside', '{{#each parts}}{{../track}}{{/each}}', 1, 'no "../track"'],
  ['what lies around', '{{@root.track}}', 1, 'no "@root.track"'],
  ['everything at once', '{{this}}', 1, 'no "this"'],
  ['a variable of the list outside of it', '{{part}}', 1, 'no "part"'],
  ['a variable of the message within a list', '{{#each parts}}\n{{track}}{{/each}}', 2, 'no "track"'],
  ['HTML without escaping', '{{{track}}}', 1, 'Two braces'],
  ['another way to it', '{{&track}}', 1, 'Two braces'],
  ['a part of another file', '{{> footer}}', 1, 'stands by itself'],
  ['a decorator', '{{* inline}}', 1, 'stands by itself'],
  ['a day without its form', '{{firstDay}}', 1, 'write {{weekday firstDay}}'],
  ['a list without its block', '{{parts}}', 1, '{{#each parts}}'],
  ['a flag as text', '{{isLate}}', 1, '{{#if isLate}}'],
  ['something else than a list', '{{#each track}}{{/each}}', 1, 'no list'],
  ['a helper with another kind', '{{day track}}', 1, 'no day'],
  ['a helper without its words', '{{count minutes}}', 1, "{{count minutes 'minute' 'minutes'}}"],
  ['a call within a call', "{{count (count minutes) 'a' 'b'}}", 1, 'written like'],
  ['a helper alone', '{{weekday}}', 1, '{{weekday dueOn}}'],
  ['a value that may be missing', '{{why}}', 1, '{{#if why}}'],
  ['the same on the wrong side', '{{#if why}}yes{{else}}{{why}}{{/if}}', 1, '{{#if why}}'],
  ['a name for an item', '{{#each parts as |one|}}{{/each}}', 1, 'as |'],
  ['a setting of a helper', '{{track raw=true}}', 1, 'name=value'],
  ['a block that is not closed', 'a\n{{#if why}}\nb', 3, 'cannot be read'],
  ['one that is closed by another', 'a\n{{#if why}}b{{/each}}', 2, 'closed by {{/each}}'],
  ['a tag that is not closed', 'a\n{{track', 2, 'cannot be read'],
])('names %s by its line', (_, source, line, words) => {
  expect(mistakes(source)).toEqual([[line, expect.stringContaining(words)]]);
});
