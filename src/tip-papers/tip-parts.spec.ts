import { expect, it } from '@jest/globals';
import { partsOf } from './tip-parts.js';

it.each([
  [
    'named parts',
    'Every *Monday* Ewa\nsends it.\n\nNobody asked.\n\n**Ten minutes.** Ask one.\n\n**Words to say.** “What\nshould be right?”',
    ['Every Monday Ewa sends it.', 'Nobody asked.'],
    ['“What should be right?”'],
  ],
  [
    'words of several paragraphs',
    'So it is.\n\n**Words to say:** “One.”\n\n“Two.”',
    ['So it is.'],
    ['“One.”', '“Two.”'],
  ],
  ['no part with a name', 'Answer **Mei**.', ['Answer Mei.'], []],
  ['a list', 'Write down:\n\n- who\n- when\n1. why', ['Write down:', '• who', '• when', '• why'], []],
  ['nothing but named parts', '**Try it.** Ask.\n\n**Words to say.** “Hi.”', ['Ask.'], ['“Hi.”']],
])('finds situation and words to say in a tip with %s', (_, body, situation, wordsToSay) => {
  expect(partsOf(body)).toEqual({ situation, wordsToSay });
});
