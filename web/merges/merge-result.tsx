import { Group, Text } from '@mantine/core';
import { Card } from '../ui/card.js';
import { ButtonLink } from '../ui/links.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import type { Merge } from './merges-data.js';
import { text } from './messages.js';
import { RightsLost, WhatMoves } from './what-moves.js';

/** A merge that was done, and the employee numbers of both records. */
export interface Merged {
  merge: Merge;
  numbers: { kept: string; merged: string };
}

/** What became of two records: who stays, what went over to them, and which rights have to be given again. */
export function MergeResult({ done: { merge, numbers } }: { done: Merged }) {
  const { id, name } = merge.kept;
  return (
    <>
      <PageHeader title={text('mergedTitle', { name })} />
      <Notice tone="done" title={text('mergedInto', numbers)} isLoud>
        <p>{text('mergedWhat')}</p>
      </Notice>
      <Card title={text('moved')}>
        <Text mb="xs">{text('wentOver', numbers)}</Text>
        <WhatMoves merge={merge} keptNumber={numbers.kept} />
      </Card>
      <RightsLost merge={merge} mergedNumber={numbers.merged} />
      <Group gap="sm">
        <ButtonLink to="/people/$personId" params={{ personId: id }}>
          {text('toKept', { name })}
        </ButtonLink>
        <ButtonLink to="/people/duplicates" variant="default">
          {text('toDuplicates')}
        </ButtonLink>
      </Group>
    </>
  );
}
