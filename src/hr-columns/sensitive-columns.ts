/**
 * Words that mark what a company must not hand to a training system; whole words of a normalised column name. Nobody
 * can map such a column.
 */
const NEVER =
  /\b(birth\w*|dob|gbdat|geburts\w*|age|race|ethnic\w*|hispanic|gender|gesch|geschlecht|sex|pronouns?|orientation|salary|salaries|gehalt|income|pay(?!roll)\w*|wages?|compensation|bonus|commission|earnings?|marital|married|famst|spouse|dependents?|children|maiden|ssn|sin|insurance|nin|nationality|natio|tax\w*|passport|visa|religi\w*|konfe|faith|political|union|disab\w*|schwerbehindert\w*|medical|health|sick\w*|krank\w*|blood|pregnan\w*|veteran\w*|military|citizen\w*|immigration|criminal|diversity|bank\w*|iban|perf|performance|rating|satisfaction|engagement)\b/;

/** Words that mark private things or such as are none of our business, unless somebody says what the column is for. */
const UNLESS_MAPPED =
  /\b(social|national|permit|driver\w*|account|routing|rate|home|personal|private|address|street|city|zip|postal|postcode|plz|phone|telefon|mobile|cell|fax|emergency|photo|reason|late|absences?|payroll)\b/;

/** Whether the name of a column, normalised, marks something that is never stored; `unless-mapped` leaves the last word to a person. */
export function sensitivityOf(column: string): 'never' | 'unless-mapped' | null {
  if (NEVER.test(column)) return 'never';
  return UNLESS_MAPPED.test(column) ? 'unless-mapped' : null;
}
