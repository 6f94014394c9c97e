import { useRef, useState } from 'react';
import { announce } from '../ui/announcements.js';
import { type PickedPerson, PersonPicker } from '../ui/person-picker.js';
import { departmentsQuery, titlesQuery } from '../api/choosable.js';
import classes from './assign.module.css';
import { MOST_NAMES, MOST_PEOPLE } from './draft.js';
import { text } from './messages.js';
import { NameSelect } from '../ui/name-select.js';
import { AudienceChoice, OwnRule } from './by-rule.js';
import { NamedList } from './named-list.js';
import { PasteList } from './paste-list.js';
import { StepButtons } from './step-buttons.js';
import type { Mistake } from './steps.js';
import { useDraft } from './use-draft.js';

/** Who gets the track: people by search or from a list, departments, titles. */
export function PeopleStep() {
  const [draft, change] = useDraft();
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const add = ([person]: PickedPerson[]) => {
    if (!person || draft.people.length >= MOST_PEOPLE) return;
    const { id, givenName, familyName, employeeNumber } = person;
    const name = `${givenName} ${familyName}`;
    change(({ people: now }) => ({
      people: [...now.filter((one) => one.id !== id), { id, name, employeeNumber }],
    }));
    announce(text('added', { name }));
  };
  const { people, departments, titles, audiences, rule } = draft;
  const hasNobody = people.length + departments.length + titles.length + audiences.length + rule.length === 0;
  return (
    <>
      <div className={classes.columns} ref={place}>
        <div className={classes.choices}>
          <PersonPicker
            label={text('byNameSearch')}
            value={[]}
            onChange={add}
            error={mistake === 'who-missing' && hasNobody ? text('whoMissing') : undefined}
          />
          <NameSelect
            label={text('departments')}
            hint={text('departmentsHint')}
            value={draft.departments}
            most={MOST_NAMES}
            query={departmentsQuery}
            onChange={(chosen) => change({ departments: chosen })}
          />
          <NameSelect
            label={text('titles')}
            hint={text('titlesHint')}
            value={draft.titles.map((name) => ({ id: name, name }))}
            most={MOST_NAMES}
            query={titlesQuery}
            onChange={(chosen) => change({ titles: chosen.map(({ name }) => name) })}
          />
          <AudienceChoice />
        </div>
        <PasteList box={box} isLeft={mistake === 'pasted-left' && draft.pasted.trim() !== ''} />
      </div>
      <OwnRule isUnfinished={mistake === 'rule-unfinished'} />
      <NamedList />
      <StepButtons
        step="people"
        onMistake={(found) => {
          setMistake(found);
          if (found === 'pasted-left') box.current?.focus();
          else place.current?.querySelector('input')?.focus();
        }}
      />
    </>
  );
}
