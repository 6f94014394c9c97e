import { Button, MultiSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { audiencesQuery } from '../audiences/audiences-data.js';
import { LivePreview } from '../audiences/live-preview.js';
import { newCondition, newGroup } from '../audiences/rule-draft.js';
import { RuleEditor } from '../audiences/rule-editor.js';
import classes from './assign.module.css';
import { text } from './messages.js';
import { useDraft } from './use-draft.js';

/** Chooses named audiences, where there are some. */
export function AudienceChoice() {
  const [{ audiences }, change] = useDraft();
  const { data: known = [] } = useQuery(audiencesQuery);
  if (known.length === 0 && audiences.length === 0) return null;
  const names = new Map([...audiences, ...known].map(({ id, name }) => [id, name]));
  return (
    <MultiSelect
      label={text('audiences')}
      description={text('audiencesHint')}
      data={[...names].map(([value, label]) => ({ value, label }))}
      value={audiences.map(({ id }) => id)}
      onChange={(ids) => change({ audiences: ids.map((id) => ({ id, name: names.get(id) ?? id })) })}
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** Writes a rule for this assignment alone, beside whom it means. */
export function OwnRule({ isUnfinished }: { isUnfinished: boolean }) {
  const [{ rule }, change] = useDraft();
  const titleId = useId();
  const [group] = rule;
  return (
    <section aria-labelledby={titleId} className={classes.named}>
      <Title order={2} size="h3" id={titleId}>
        {text('ruleOwn')}
      </Title>
      <Text c="dimmed">{text('ruleOwnWhat')}</Text>
      {group ? (
        <>
          <RuleEditor group={group} onChange={(changed) => change({ rule: [changed] })} />
          {isUnfinished && (
            <Text c="red" role="alert">
              {text('ruleUnfinished')}
            </Text>
          )}
          <LivePreview group={group} />
          <Button variant="subtle" onClick={() => change({ rule: [] })}>
            {text('ruleAway')}
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          onClick={() => change({ rule: [newGroup('all', [newCondition(), newCondition('hired')])] })}
        >
          {text('ruleBegin')}
        </Button>
      )}
    </section>
  );
}
