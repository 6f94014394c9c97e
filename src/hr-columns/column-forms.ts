/** Lower case, punctuation as single spaces, # and % as words: "Employee #" and "EMPLOYEE_NUMBER" are one name. */
export function normaliseColumn(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll('#', ' number ')
    .replaceAll('%', ' percent ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Behind a name: "Department (Label)", "Employee Name (Last Suffix, First MI)"; a code or an id in brackets is something else. */
const IN_BRACKETS = /\s*\((?![^()]*\b(code|id)\b)[^()]*\)$/i;
/** Before a name: reports say which part of the system, or whom, a column is of. */
const PREFIX =
  /^(employee|worker|person|staff|associate|employment details|job information|personal information|biographical information|email information) /;
/** What many systems add where a column holds words beside one that holds their key. */
const TEXT = /^name of (the )?| (text|txt|label|name|description|desc)$/g;

const withoutText = (form: string) => form.replace(TEXT, '');

/** The names that a column may stand for besides its own, the closest first. */
export function looseForms(name: string): string[] {
  const own = normaliseColumn(name);
  const unbracketed = normaliseColumn(name.replace(IN_BRACKETS, ''));
  const forms = [unbracketed, ...[own, unbracketed].map((form) => form.replace(PREFIX, ''))];
  return [...new Set([...forms, ...forms.map(withoutText)])].filter((form) => form !== own && form !== '');
}

/** Whether one column holds the words of what another holds the key of: "Position text" beside "Position". */
export const isTextOf = (column: string, key: string): boolean =>
  column !== key && withoutText(column) === key;

/** Whether a name says that its column writes the family name first: "Last name, First name". */
export const saysFamilyFirst = (name: string): boolean =>
  /\b(last|family|sur)\s?(name)?\b.*\b(first|given|fore)|\bnach?name\b.*\bvorname\b|\bnom\b.*\bpr[eé]nom\b|\bapellidos?\b.*\bnombres?\b/.test(
    normaliseColumn(name),
  );
