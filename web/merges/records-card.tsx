import { Card } from '../ui/card.js';
import { ButtonLink } from '../ui/links.js';
import type { PersonRecords } from './merges-data.js';
import { text } from './messages.js';
import classes from './merges.module.css';

/** Under which numbers HR systems know somebody, and the way to another record of theirs. */
export function RecordsCard({ records: { kept, merged } }: { records: PersonRecords }) {
  return (
    <Card
      title={text('records')}
      actions={
        <ButtonLink to="/people/merge" search={{ first: kept.id }} variant="default" size="sm">
          {text('mergeWith')}
        </ButtonLink>
      }
    >
      <ul className={classes.records}>
        {[kept, ...merged].map((record) => (
          <li key={record.id}>
            {text('numberOf', { number: record.employeeNumber, source: record.source })}{' '}
            <span className={classes.quiet}>
              {record.id === kept.id ? merged.length > 0 && text('leads') : text('isMerged')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
