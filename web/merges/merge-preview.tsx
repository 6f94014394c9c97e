import { Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Compared } from '../duplicates/compared.js';
import { Card } from '../ui/card.js';
import { ConfirmMerge } from './confirm-merge.js';
import { MergeBlockers } from './merge-blockers.js';
import type { Merged } from './merge-result.js';
import { previewQuery } from './merges-data.js';
import classes from './merges.module.css';
import { text } from './messages.js';
import { RightsLost, WhatMoves } from './what-moves.js';

interface Props {
  kept: Compared;
  merged: Compared;
  onKeepOther: () => void;
  onDone: (done: Merged) => void;
}

/** What the API says that a merge would do, what stands in its way, and, where nothing does, the act itself. */
export function MergePreview({ kept, merged, onKeepOther, onDone }: Props) {
  const { data: preview } = useSuspenseQuery(previewQuery({ keptId: kept.id, mergedId: merged.id }));
  const [isAsking, setAsking] = useState(false);
  const isBlocked = preview.blockers.length > 0;
  const numbers = { kept: kept.employeeNumber, merged: merged.employeeNumber };
  const takesAddress = kept.email === null && merged.email !== null;
  return (
    <>
      {isBlocked && (
        <MergeBlockers
          codes={preview.blockers.map(({ code }) => code)}
          kept={kept}
          merged={merged}
          onKeepOther={onKeepOther}
        />
      )}
      <Card title={text(isBlocked ? 'wouldDo' : 'willDo')}>
        <Text mb="xs">{text('goesOver', numbers)}</Text>
        <WhatMoves merge={preview} keptNumber={kept.employeeNumber} />
        <ul>
          <li>{text('history', { number: kept.employeeNumber })}</li>
          <li>{text('files', { source: merged.source, number: merged.employeeNumber })}</li>
          <li>{text('account', { number: merged.employeeNumber })}</li>
          {takesAddress && (
            <li>{text('emailMoves', { number: kept.employeeNumber, email: merged.email ?? '' })}</li>
          )}
          <li>{text('undoImports')}</li>
        </ul>
        <RightsLost merge={preview} mergedNumber={merged.employeeNumber} />
        {!isBlocked && (
          <>
            <Text fw={650} mb="sm">
              {text('confirmFinal')}
            </Text>
            <Button color="red.9" className={classes.manyWords} onClick={() => setAsking(true)}>
              {text('ask', numbers)}
            </Button>
          </>
        )}
      </Card>
      {isAsking && (
        <ConfirmMerge kept={kept} merged={merged} onClose={() => setAsking(false)} onDone={onDone} />
      )}
    </>
  );
}
