import { TextLink, ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import type { PersonRecord, PersonRecords } from './merges-data.js';
import { text } from './messages.js';

interface Props {
  /** Of the record that was merged. */
  id: string;
  records: PersonRecords;
  /** The page's heading; the record's name where it has none of its own. */
  title?: string;
}

/** Says of a record that was merged who stands for it now. */
export function MergedRecord({ id, records: { kept, merged }, title }: Props) {
  const record = merged.find((one) => one.id === id) ?? kept;
  return (
    <>
      <TextLink to="/people/duplicates" size="sm">
        {text('toDuplicates')}
      </TextLink>
      <PageHeader title={title ?? record.name} lead={text('wasMerged', valuesOf(record))} />
      <Notice
        tone="ended"
        title={text('mergedInto', { merged: record.employeeNumber, kept: kept.employeeNumber })}
      >
        <p>{text('standsFor', valuesOf(kept))}</p>
        <ButtonLink to="/people/$personId" params={{ personId: kept.id }}>
          {text('toKept', { name: kept.name })}
        </ButtonLink>
      </Notice>
    </>
  );
}

const valuesOf = ({ name, employeeNumber: number, source }: PersonRecord) => ({ name, number, source });
