import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { PersonRecord, RecordedRow } from './person-record.repository.js';

/** What the tables are called on the page for people; others go by their own names. */
const HEADINGS: Record<string, string> = {
  persons: 'Who you are',
  service_periods: 'When you work here',
  person_returns: 'When you came back',
  placement_periods: 'Where you stand',
  absences: 'When you were away',
  accounts: 'Your account',
  sessions: 'Where you are signed in',
  grants: 'Roles you were given',
  deputies: 'Who stood in for whom',
  enrolments: 'Tracks you are on',
  enrolment_reasons: 'Why you are on them',
  enrolment_periods: 'How they stood on past days',
  course_progress: 'Courses',
  lesson_progress: 'Lessons',
  progress_log: 'What happened in your courses',
  attempts: 'Quizzes and scenarios',
  completions: 'What you completed',
  requirement_records: 'Workshops and sign-offs',
  audit_entries: 'Acts that were noted about you',
  audit_values: 'What was noted with them',
};

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
const inWords = (column: string) => column.replaceAll('_', ' ');

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function tableOf(name: string, rows: readonly RecordedRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const head = columns.map((column) => `<th scope="col">${escaped(inWords(column))}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${columns.map((column) => `<td>${escaped(cell(row[column]))}</td>`).join('')}</tr>`,
  );
  const heading = HEADINGS[name] ?? inWords(name);
  return `<h2>${escaped(heading)}</h2>\n<table><thead><tr>${head}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table>`;
}

const STYLE =
  'body{font:16px/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.2rem .5rem;text-align:left;vertical-align:top}';

/** A page that people can read. */
export function readablePage(record: PersonRecord, madeAt: Date): string {
  const parts = [...record].map(([name, rows]) => tableOf(name, rows));
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>What Inhouse holds about you</title><style>${STYLE}</style></head>
<body><h1>What Inhouse holds about you</h1>
<p>As of ${madeAt.toISOString()}. Times are in UTC. The file data.json holds the same for programs.</p>
${parts.join('\n')}
</body></html>
`;
}

/** A zip file of a page for people and a file for programs. */
export async function personArchive(record: PersonRecord, madeAt: Date): Promise<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: madeAt };
  const data = { madeAt: madeAt.toISOString(), ...Object.fromEntries(record) };
  zip.addBuffer(Buffer.from(readablePage(record, madeAt)), 'about-you.html', options);
  zip.addBuffer(Buffer.from(JSON.stringify(data, null, 2)), 'data.json', options);
  zip.end();
  return await buffer(zip.outputStream);
}
