import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { draftOfDue } from '../assign/due-draft.js';
import { EMPTY } from '../assign/draft.js';
import { DraftProvider, useDraftOf } from '../assign/use-draft.js';
import { asGroup, fromRule } from '../audiences/rule-draft.js';
import { TextLink } from '../ui/links.js';
import { PageHeader } from '../ui/page-header.js';
import { type Editable, editableQuery } from './edit-data.js';
import { EditForm } from './edit-form.js';
import { text } from './messages.js';

/** An assignment is given another name, other people or another due date. */
export function EditPage() {
  const { assignmentId } = useParams({ from: '/signed-in/assignments/$assignmentId/edit' });
  const { data, dataUpdatedAt } = useSuspenseQuery(editableQuery(assignmentId));
  return (
    <>
      <TextLink to="/assignments/$assignmentId" params={{ assignmentId }} size="sm">
        {text('back')}
      </TextLink>
      <PageHeader title={text('title', { name: data.name })} lead={text('lead')} />
      <Edited key={dataUpdatedAt} assignment={data} />
    </>
  );
}

function Edited({ assignment }: { assignment: Editable }) {
  const keeper = useDraftOf(() => {
    const { name, rule, mentions, due } = assignment;
    const names = new Map(mentions.map((one) => [one.id, one.name]));
    return {
      ...EMPTY,
      name,
      rule: rule === undefined ? [] : [asGroup(fromRule(rule, (id) => names.get(id) ?? id))],
      ...draftOfDue(due),
    };
  });
  return (
    <DraftProvider value={keeper}>
      <EditForm assignment={assignment} />
    </DraftProvider>
  );
}
