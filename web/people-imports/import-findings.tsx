import { useSuspenseQuery } from '@tanstack/react-query';
import { number } from '../text/dates.js';
import { Tile, TileList } from '../ui/tiles.js';
import { MetMovesList, PeopleList, RejectedList } from './finding-lists.js';
import { type ImportDetail, resultQuery } from './imports-data.js';
import { text } from './messages.js';
import { Notice } from '../ui/notice.js';
import { ReadingFacts } from './reading-facts.js';

/** What an import did, or would do: how many of each kind, and the rows themselves. */
export function ImportFindings({ record }: { record: ImportDetail }) {
  const { data: result } = useSuspenseQuery(resultQuery(record.id));
  return (
    <>
      <Counts record={record} />
      {result ? (
        <>
          <RejectedList rows={result.rejected} record={record} />
          <PeopleList
            title={text('leavingTitle')}
            rows={result.leaving}
            total={record.counts.leaving}
            hasChanges
          />
          <MetMovesList rows={result.metMoves} />
          <PeopleList
            title={text('changedTitle')}
            rows={result.changed}
            total={record.counts.changed}
            hasChanges
          />
          <PeopleList
            title={text(record.kind === 'people' ? 'newTitleList' : 'newAbsencesTitle')}
            rows={result.new}
            total={record.counts.new}
          />
          <ReadingFacts reading={result.reading} ignored={result.ignoredColumns} />
        </>
      ) : (
        <Notice tone="ended" title={text('resultGoneTitle')}>
          <p>{text('resultGone')}</p>
        </Notice>
      )}
    </>
  );
}

/** The numbers of an import; what would be unusual is shown only where there is some. */
function Counts({ record: { counts, kind } }: { record: ImportDetail }) {
  const isOfPeople = kind === 'people';
  return (
    <TileList label={text('counts')}>
      <Tile
        number={number(counts.new)}
        what={text('new')}
        means={text(isOfPeople ? 'newMeans' : 'newAbsences')}
      />
      <Tile number={number(counts.changed)} what={text('changed')} means={text('changedMeans')} />
      {counts.returning > 0 && (
        <Tile number={number(counts.returning)} what={text('returning')} means={text('returningMeans')} />
      )}
      {isOfPeople && (
        <Tile number={number(counts.leaving)} what={text('leaving')} means={text('leavingMeans')} />
      )}
      <Tile number={number(counts.unchanged)} what={text('unchanged')} means={text('unchangedMeans')} />
      <Tile
        number={number(counts.rejected)}
        what={text('rejected')}
        means={text('rejectedMeans')}
        {...(counts.rejected > 0 && { tone: 'late' as const })}
      />
      {counts.held > 0 && (
        <Tile number={number(counts.held)} what={text('held')} means={text('heldMeans')} tone="waiting" />
      )}
    </TileList>
  );
}
