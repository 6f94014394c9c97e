import { expect, it } from '@jest/globals';
import type { NoticeKind } from '../notice-preferences/notice-kinds.js';
import type { Told } from '../message-texts/message-catalogue.js';
import { said } from '../../test/support/said.js';
import { digestOf as framed, type DigestPart } from './digest-words.js';

const digestOf = (name: string, parts: readonly DigestPart[]) => framed(name, parts, said);

const part = (id: number, kind: NoticeKind, subject: string) => ({
  id,
  kind,
  subject,
  words: { paragraphs: [`About ${subject}.`], link: { label: 'Go on', path: '/' } },
});

it('lets one matter stand by itself', () => {
  expect(digestOf('Noor', [part(1, 'tip', 'Ask first')])).toEqual({
    subject: 'Ask first',
    words: { paragraphs: ['Hello Noor,', 'About Ask first.'], link: { label: 'Go on', path: '/' } },
  });
});

it('puts the most urgent first, and names it in the subject', () => {
  const { subject, words } = digestOf('Noor', [
    part(1, 'tip', 'Ask first'),
    part(3, 'overdue', 'Sensitisation waits'),
    part(2, 'overdue', 'Service waits'),
  ]);
  expect(subject).toBe('Service waits, and 2 more things');
  expect(words.sections?.map(({ heading }) => heading)).toEqual([
    'Service waits',
    'Sensitisation waits',
    'Ask first',
  ]);
});

it('ends with the way to fewer mails, whatever a text says of it', () => {
  const footer = { path: '/stop-mail/x', isOptional: true, isInChat: false };
  const parts = [part(1, 'tip', 'Ask first')];
  expect(framed('Noor', parts, said, footer).words.more).toEqual({
    label: 'Keep tips and news in the app, without mail',
    path: '/stop-mail/x',
  });
  expect(framed('Noor', parts, said, { ...footer, isOptional: false }).words.more?.label).toBe(
    'Choose what else comes by mail',
  );
  const silent = () => ({ subject: '', words: { paragraphs: [] } });
  expect(framed('Noor', parts, silent, footer).words.more?.path).toBe('/stop-mail/x');
});

it('speaks of the chat that carries it, and of what that does not take, in the words of the texts', () => {
  const footer = { path: '/profile', isOptional: false, isInChat: true };
  const inSpanish = (told: Told) => {
    const words = { paragraphs: ['…'], link: { label: `${told.message} en español`, path: told.path ?? '' } };
    return { subject: 'Hay más', words };
  };
  const parts = [part(1, 'tip', 'Ask first')];
  expect(framed('Noor', parts, said, footer).words).toMatchObject({
    more: { label: 'Choose what else comes here', path: '/profile' },
    rest: { heading: 'There is more', link: { label: 'Read all of it in your inbox', path: '/inbox' } },
  });
  expect(framed('Noor', parts, inSpanish, footer).words).toMatchObject({
    more: { label: 'digest en español', path: '/profile' },
    rest: { heading: 'Hay más', link: { label: 'chat-rest en español', path: '/inbox' } },
  });
});

it('counts a single other one in words', () => {
  const { subject } = digestOf('Noor', [part(1, 'tip', 'Ask first'), part(2, 'completed', 'Done')]);
  expect(subject).toBe('Done, and one more thing');
});
