import type { Message } from '../message-texts/template.js';

/** A tip as a department reads it: what its message says, and a link by which everybody comes to their own copy. */
export const asPost = ({ subject, words }: Message, slug: string): Message => ({
  subject,
  words: { ...words, link: { label: 'Open your own copy', path: `/my-tips/of/${slug}` } },
});
