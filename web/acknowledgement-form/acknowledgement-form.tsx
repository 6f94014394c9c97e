import { Checkbox, Textarea } from '@mantine/core';
import type { Document } from 'yaml';
import { put, takeOut } from '../definition-form/definition-edits.js';
import { described } from '../definition-form/described.js';
import type { FormTools } from '../definition-form/form-tools.js';
import { acknowledgementValues } from './acknowledgement-values.js';
import { text } from './messages.js';

interface Props {
  document: Document.Parsed;
  form: FormTools;
}

/** What people confirm, as a form. */
export function AcknowledgementForm({ document: acknowledgement, form }: Props) {
  const { statement, hasCommitment } = acknowledgementValues(acknowledgement);
  return (
    <>
      <Textarea
        {...described(form.field(['statement']), text('statementHint'))}
        label={text('statement')}
        autosize
        minRows={2}
        value={statement}
        onChange={({ currentTarget: { value } }) =>
          form.edit((document) => put(document, ['statement'], value))
        }
      />
      <Checkbox
        {...described(form.field(['commitment']), text('commitmentHint'))}
        label={text('commitment')}
        checked={hasCommitment}
        onChange={({ currentTarget: { checked } }) =>
          form.edit((document) =>
            checked ? put(document, ['commitment'], true) : takeOut(document, ['commitment']),
          )
        }
      />
    </>
  );
}
