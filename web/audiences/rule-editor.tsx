import { Button, CloseButton, Group as Row, NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { announce } from '../ui/announcements.js';
import classes from './audiences.module.css';
import { ConditionFields } from './condition-fields.js';
import { text } from './messages.js';
import {
  type Condition,
  CONDITIONS,
  DEEPEST,
  type Group,
  newCondition,
  newGroup,
  type Part,
} from './rule-draft.js';

interface Props {
  group: Group;
  onChange: (group: Group) => void;
  /** Where the group stands, as people count: "2.1"; nothing at the top. */
  place?: string;
  depth?: number;
  onRemove?: () => void;
}

const MODES: readonly Group['mode'][] = ['all', 'any', 'none'];
const MODE_WORDS = { all: text('modeAll'), any: text('modeAny'), none: text('modeNone') };

/** A rule as groups of conditions: every part is reached by Tab, added and removed by buttons. */
export function RuleEditor({ group, onChange, place = '', depth = 1, onRemove }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const set = (parts: Part[]) => onChange({ ...group, parts });
  const add = (part: Part) => {
    set([...group.parts, part]);
    announce(text('added'));
    // What was added is where writing goes on.
    setTimeout(() =>
      box.current?.querySelector<HTMLSelectElement>(`[data-part="${part.key}"] select`)?.focus(),
    );
  };
  const replace = (part: Part) => set(group.parts.map((one) => (one.key === part.key ? part : one)));
  const remove = ({ key }: Part) => {
    set(group.parts.filter((one) => one.key !== key));
    announce(text('removed'));
    box.current?.querySelector('select')?.focus();
  };
  const placeOf = (index: number) => (place === '' ? `${index + 1}` : `${place}.${index + 1}`);
  const title = place === '' ? text('whom') : text('group', { place });
  return (
    <fieldset className={classes.group} ref={box}>
      <legend>{title}</legend>
      <div className={classes.mode}>
        <NativeSelect
          label={text('mode')}
          value={group.mode}
          data={MODES.map((mode) => ({ value: mode, label: MODE_WORDS[mode] }))}
          onChange={({ currentTarget }) =>
            onChange({ ...group, mode: MODES.find((mode) => mode === currentTarget.value) ?? 'all' })
          }
        />
        {onRemove && <CloseButton aria-label={text('remove', { what: title })} onClick={onRemove} />}
      </div>
      <ol className={classes.parts}>
        {group.parts.map((part, index) => (
          <li key={part.key} data-part={part.key}>
            {part.kind === 'group' ? (
              <RuleEditor
                group={part}
                place={placeOf(index)}
                depth={depth + 1}
                onChange={replace}
                onRemove={() => remove(part)}
              />
            ) : (
              <ConditionEditor
                condition={part}
                place={placeOf(index)}
                onChange={replace}
                onRemove={() => remove(part)}
              />
            )}
          </li>
        ))}
      </ol>
      <Row gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => add(newCondition())}>
          {text('addCondition')}
        </Button>
        {depth < DEEPEST - 1 && (
          <Button size="compact-sm" variant="default" onClick={() => add(newGroup('any', [newCondition()]))}>
            {text('addGroup')}
          </Button>
        )}
      </Row>
    </fieldset>
  );
}

interface ConditionProps {
  condition: Condition;
  place: string;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

function ConditionEditor({ condition, place, onChange, onRemove }: ConditionProps) {
  const title = text('condition', { place });
  return (
    <fieldset className={classes.condition}>
      <legend>{title}</legend>
      <NativeSelect
        label={text('what')}
        value={condition.kind}
        data={CONDITIONS.map((kind) => ({ value: kind, label: text(`kind-${kind}`) }))}
        onChange={({ currentTarget }) => {
          const kind = CONDITIONS.find((one) => one === currentTarget.value) ?? condition.kind;
          onChange({ ...newCondition(kind), key: condition.key });
        }}
      />
      <ConditionFields condition={condition} onChange={(change) => onChange({ ...condition, ...change })} />
      <CloseButton aria-label={text('remove', { what: title })} onClick={onRemove} />
    </fieldset>
  );
}
