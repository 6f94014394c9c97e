import { describe, expect, it } from '@jest/globals';
import { slackMessage } from './slack-message.js';
import { teamsMessage } from './teams-message.js';

const URL = 'https://inhouse.example/';
const words = {
  paragraphs: ['Ask <!channel> & “Mei”,', '*two*'],
  link: { label: 'Go | see', path: '/a?b=1&c=2' },
  more: { label: 'Choose what else comes here', path: '/profile' },
};
const long = (sections: number) => ({
  paragraphs: [],
  sections: Array.from({ length: sections }, (_, index) => ({
    heading: `Matter ${index + 1}`,
    paragraphs: ['&'.repeat(400)],
  })),
  more: { label: 'Choose', path: '/profile' },
  rest: {
    heading: 'Hay más',
    paragraphs: ['Este chat no admite más.'],
    link: { label: 'Léelo todo', path: '/inbox' },
  },
});

describe('a message of Slack', () => {
  it('says in blocks what a mail says, and calls nobody', () => {
    expect(slackMessage('Tip <of> the month', words, URL)).toEqual({
      text: 'Tip &lt;of&gt; the month',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Tip <of> the month' } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: 'Ask &lt;!channel&gt; &amp; “Mei”,', verbatim: true },
        },
        { type: 'section', text: { type: 'mrkdwn', text: '*two*', verbatim: true } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*<https://inhouse.example/a?b=1&amp;c=2|Go ¦ see>*' },
        },
        {
          type: 'context',
          elements: [
            { type: 'mrkdwn', text: '<https://inhouse.example/profile|Choose what else comes here>' },
          ],
        },
      ],
    });
  });

  it('keeps within the limits of a heading and a section, once escaped', () => {
    const { blocks } = slackMessage('x'.repeat(200), { paragraphs: ['&'.repeat(4_000)] }, URL);
    const texts = blocks.map(({ text }) => (text as { text: string }).text);
    expect(texts.map(({ length }) => length)).toEqual([150, expect.any(Number)]);
    expect(texts[1]?.length).toBeLessThanOrEqual(3_000);
    expect(texts[1]).toMatch(/^(&amp;)+…$/);
  });

  it.each([10, 60])('of %i long matters is whole or leads to the inbox', (sections) => {
    const message = slackMessage('Many things', long(sections), URL);
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(12_000);
    expect(JSON.stringify(message.blocks.at(-1))).toContain('/inbox|Léelo todo');
    expect(JSON.stringify(message.blocks)).toContain('Hay más');
  });
});

describe('a message of Teams', () => {
  it('is one card in the envelope that workflows take, with text as it is', () => {
    const { type, attachments } = teamsMessage('Tip', words, URL);
    expect(type).toBe('message');
    expect(attachments).toMatchObject([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Tip', weight: 'Bolder' }] },
            { inlines: [{ text: 'Ask <!channel> & “Mei”,' }] },
            { inlines: [{ text: '*two*' }] },
            {
              type: 'ActionSet',
              actions: [
                {
                  type: 'Action.OpenUrl',
                  title: 'Go | see',
                  url: 'https://inhouse.example/a?b=1&c=2',
                },
              ],
            },
            {
              inlines: [{ selectAction: { type: 'Action.OpenUrl', url: 'https://inhouse.example/profile' } }],
            },
          ],
        },
      },
    ]);
  });

  it('keeps within what Teams takes', () => {
    const message = teamsMessage('Many things', long(100), URL);
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(20_000);
    expect(JSON.stringify(message)).toContain('Léelo todo');
  });
});

it('that says nothing of a rest leads to where its own link does', () => {
  const paragraphs = Array.from({ length: 60 }, () => 'One thing.');
  const link = { label: 'Abre tu copia', path: '/my-tips/of/say-when' };
  const { blocks } = slackMessage('Consejo', { paragraphs, link }, URL);
  expect(blocks).toHaveLength(50);
  expect(JSON.stringify(blocks.at(-1))).toContain('/my-tips/of/say-when|Abre tu copia');
});

it.each(['😀'.repeat(200), 'ab😀'.repeat(100)])('cuts no sign in two', (subject) => {
  const { blocks } = slackMessage(subject, { paragraphs: [] }, URL);
  const [{ text } = { text: '' }] = blocks.map(({ text: of }) => of as { text: string });
  // Half a sign cannot be written as UTF-8.
  expect(() => encodeURIComponent(text)).not.toThrow();
});
