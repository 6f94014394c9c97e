/** Whether something names a language as the files of messages do. */
export const isLanguage = (tag: unknown): tag is string =>
  typeof tag === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(tag);
