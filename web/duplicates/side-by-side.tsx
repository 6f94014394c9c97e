import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { statusShown, workerTypeWords } from '../people/person-words.js';
import { shortDay } from '../text/dates.js';
import { TextLink } from '../ui/links.js';
import { StatusBadge } from '../ui/status-badge.js';
import { TwoLines } from '../ui/two-lines.js';
import type { Compared } from './compared.js';
import { text } from './messages.js';
import classes from './side-by-side.module.css';

interface Fact {
  name: string;
  /** What is compared, and shown where `shown` does not say otherwise; null where it is unknown. */
  value: (record: Compared) => string | null;
  shown?: (record: Compared) => ReactNode;
  /** Whether it says something that both have the same. */
  isClue?: boolean;
}

const FACTS: Fact[] = [
  { name: text('source'), value: ({ source }) => source },
  { name: text('status'), value: ({ status }) => status, shown: (record) => <Status record={record} /> },
  { name: text('firstDay'), value: ({ hiredOn }) => hiredOn && shortDay(hiredOn), isClue: true },
  { name: text('department'), value: ({ department }) => department?.name ?? null, isClue: true },
  { name: text('jobTitle'), value: ({ title }) => title, isClue: true },
  { name: text('manager'), value: ({ manager }) => manager?.name ?? null, isClue: true },
  { name: text('workerType'), value: ({ workerType }) => workerTypeWords(workerType) },
  { name: text('email'), value: ({ email }) => email, isClue: true },
  { name: text('done'), value: () => null, shown: ({ done }) => <Lines lines={done} /> },
];

/** Two records, fact by fact; what they share and namesakes seldom do is marked. */
export function SideBySide({ records: [first, second] }: { records: readonly [Compared, Compared] }) {
  const label = text('compared', { first: first.employeeNumber, second: second.employeeNumber });
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th className={classes.corner}>
              <VisuallyHidden>{text('what')}</VisuallyHidden>
            </th>
            {[first, second].map((record) => (
              <th key={record.id} scope="col">
                <Who record={record} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FACTS.map((fact) => (
            <Row key={fact.name} fact={fact} records={[first, second]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ fact, records }: { fact: Fact; records: readonly [Compared, Compared] }) {
  const { name, value, shown, isClue = false } = fact;
  const [first, second] = records.map(value);
  const isSame = isClue && first !== null && first === second;
  return (
    <tr>
      <th scope="row">
        {name} {isSame && <span className={classes.same}>{text('same')}</span>}
      </th>
      {records.map((record) => (
        <td key={record.id}>{shown?.(record) ?? value(record) ?? '–'}</td>
      ))}
    </tr>
  );
}

function Who({ record: { id, name, employeeNumber } }: { record: Compared }) {
  return (
    <TwoLines
      first={
        <TextLink to="/people/$personId" params={{ personId: id }} inherit>
          {name}
        </TextLink>
      }
      second={employeeNumber}
    />
  );
}

function Status({ record }: { record: Compared }) {
  const { tone, words } = statusShown(record);
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}

const Lines = ({ lines }: { lines: readonly string[] }) => lines.map((line) => <div key={line}>{line}</div>);
