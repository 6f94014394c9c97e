import type { Told } from '../message-texts/message-catalogue.js';

/** The page on which a question is answered; the token opens that question and nothing else. */
export const refresherPath = (token: string): string => `/refresher/${token}`;

/** A question that has come back, as a message says it: the question, and a link to its answers. */
export const refresherWords = (title: string, question: { text: string }, token: string): Told => ({
  message: 'refresher',
  values: { tip: title, question: question.text },
  path: refresherPath(token),
});
