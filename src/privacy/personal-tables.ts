/** Rows of a table that tell of one person, as a SELECT of their ids; each `?` stands for the person's id. */
const ROWS: Record<string, string> = {
  persons: 'SELECT id FROM persons WHERE id = ?',
  // They have no foreign keys, since a million of them would each pay for the checks.
  reporting_lines: 'SELECT id FROM reporting_lines WHERE ancestor_id = ? OR descendant_id = ?',
  deputies: 'SELECT id FROM deputies WHERE manager_id = ? OR deputy_id = ?',
  duplicate_dismissals:
    'SELECT id FROM duplicate_dismissals WHERE first_person_id = ? OR second_person_id = ?',
  // A title that several people were given says nothing of one of them.
  moves:
    'SELECT m.id FROM moved_people mp JOIN moves m ON m.id = mp.move_id WHERE mp.person_id = ? ' +
    'AND NOT EXISTS (SELECT 1 FROM moved_people o WHERE o.move_id = m.id AND o.person_id <> mp.person_id)',
  enrolment_reasons:
    'SELECT r.id FROM enrolments e JOIN enrolment_reasons r ON r.enrolment_id = e.id WHERE e.person_id = ?',
  enrolment_periods:
    'SELECT r.id FROM enrolments e JOIN enrolment_periods r ON r.enrolment_id = e.id WHERE e.person_id = ?',
  lesson_progress:
    'SELECT lp.id FROM course_progress cp JOIN lesson_progress lp ON lp.course_progress_id = cp.id WHERE cp.person_id = ?',
  attempt_unlocks:
    'SELECT u.id FROM course_progress cp JOIN lesson_progress lp ON lp.course_progress_id = cp.id ' +
    'JOIN attempt_unlocks u ON u.lesson_progress_id = lp.id WHERE cp.person_id = ?',
  // What is said to a department tells of nobody; what is said to the people who report to somebody carries that one's name.
  kudos:
    'SELECT id FROM kudos WHERE giver_id = ? OR receiver_id = ? OR id IN (SELECT t.kudos_id FROM kudos_teams t ' +
    'WHERE t.manager_id = ? AND t.department_id IS NULL)',
  // Those of others about thanks that somebody gave are not for them to read; what they say goes when they are settled.
  kudos_reports: 'SELECT id FROM kudos_reports WHERE reported_by = ?',
  nominations: 'SELECT id FROM nominations WHERE nominator_id = ? OR nominee_id = ?',
  badge_recommendations: 'SELECT id FROM badge_recommendations WHERE proposer_id = ? OR person_id = ?',
  // Votes are secret: whoever was voted on is not told who did.
  star_votes: 'SELECT id FROM star_votes WHERE voter_id = ?',
  audit_entries:
    "SELECT a.id FROM audit_entries a WHERE a.subject_type = 'person' AND a.subject_id = ? UNION " +
    "SELECT a.id FROM enrolments e JOIN audit_entries a ON a.subject_type = 'enrolment' AND a.subject_id = e.id WHERE e.person_id = ?",
  audit_values:
    'SELECT v.id FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id ' +
    "WHERE a.subject_type = 'person' AND a.subject_id = ? UNION " +
    "SELECT v.id FROM enrolments e JOIN audit_entries a ON a.subject_type = 'enrolment' AND a.subject_id = e.id " +
    'JOIN audit_values v ON v.entry_id = a.id WHERE e.person_id = ?',
};

/** Whose rows an erasure takes away whole: without their text they are nothing. */
export const DELETED = new Set([
  'sessions',
  'one_time_links',
  'attempts',
  'staged_people',
  'person_images',
  'held_rows',
  'duplicate_keys',
]);

/** Rows of HR files that name people in text only; they are found by that text, and deleted. */
export const FOUND_BY_TEXT = 'people_import_kept_rows';
/** Rows of others that may name somebody as their manager; only those words go. */
export const NAMING_OTHERS = 'held_rows';

/** A statement that gives the ids of the rows of a table that tell of a person, or null where none can. */
export function rowsOf(
  table: string,
  columns: readonly string[],
  personId: number,
): { sql: string; parameters: number[] } | null {
  const own = columns.includes('person_id') ? `SELECT id FROM ${table} WHERE person_id = ?` : undefined;
  const sql = ROWS[table] ?? own;
  if (sql === undefined) return null;
  return { sql, parameters: Array.from(sql.matchAll(/\?/g), () => personId) };
}
