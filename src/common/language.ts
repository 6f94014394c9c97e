/** The language of a text, as the names of files and `course.md` say it. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;
export const BAD_LANGUAGE = 'must be a language code such as en or es-MX';

/** A language that somebody wants to read in; there need be no text in it. */
export const WISHED_LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;
export const BAD_WISH = 'language must look like es or pt-BR';
