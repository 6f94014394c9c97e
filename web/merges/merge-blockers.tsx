import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Compared } from '../duplicates/compared.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import type { Merge } from './merges-data.js';
import { text } from './messages.js';
import classes from './merges.module.css';

type Blocker = Merge['blockers'][number]['code'];

interface Props {
  codes: readonly Blocker[];
  kept: Compared;
  merged: Compared;
  onKeepOther: () => void;
}

/** Everything that stands in the way of a merge, each with the way to deal with it. */
export function MergeBlockers({ codes, kept, merged, onKeepOther }: Props) {
  const numbers = { kept: kept.employeeNumber, merged: merged.employeeNumber };
  const keepOther = (
    <Button variant="default" className={classes.manyWords} onClick={onKeepOther}>
      {text('keepOther', { number: merged.employeeNumber })}
    </Button>
  );
  const ways: Record<Blocker, ReactNode> = {
    MERGED_IS_YOU: keepOther,
    MERGED_STAYS_LONGER: keepOther,
    ONE_LEADS_THE_OTHER: null,
    SIGNED_EACH_OTHER_OFF: (
      <ButtonLink to="/requirements" variant="default">
        {text('toSignOffs')}
      </ButtonLink>
    ),
    TOLD_APART: (
      <ButtonLink to="/people/duplicates/told-apart" variant="default">
        {text('toToldApart')}
      </ButtonLink>
    ),
    ROW_HELD: (
      <ButtonLink to="/imports/held" variant="default">
        {text('toHeld')}
      </ButtonLink>
    ),
  };
  return (
    <Notice tone="late" title={text('blocked')} isLoud>
      <ul className={classes.blockers}>
        {codes.map((code) => (
          <li key={code}>
            <span>{text(code, numbers)}</span>
            {ways[code]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
