import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Words = View<'CompanyWordsView'>;
export type Word = Words['words'][number];

/** What texts say in the company's words, with its version. */
export const wordsQuery = queryOptions({
  queryKey: ['company', 'words'],
  queryFn: ({ signal }) => ask(api.GET('/api/company/words', { signal })),
});

/** Where texts ask for words that nobody has said yet. */
export const unsetWordsQuery = queryOptions({
  queryKey: ['company', 'unset-words'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/content/unset-words', { signal }))).items,
});

export const changeWords = (words: Words) => ask(api.PUT('/api/company/words', { body: words }));

/** All words once those of one language are others; nothing said means no words. */
export const withLanguage = (
  words: readonly Word[],
  language: string | null,
  said: Record<Word['name'], string>,
): Word[] => [
  ...words.filter((one) => one.language !== language),
  ...(['promise', 'help'] as const)
    .map((name) => ({ name, language, text: said[name].trim() }))
    .filter(({ text }) => text !== ''),
];
