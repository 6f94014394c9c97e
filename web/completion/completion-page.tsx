import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { useDeferredValue } from 'react';
import { dayInWords } from '../text/dates.js';
import { TrendChart } from '../trend/trend-chart.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { CertificatesButton } from './certificates-button.js';
import { csvUrl, reportQuery, trendQuery } from './completion-data.js';
import { readCompletionSearch, readFilters } from './completion-search.js';
import { CsvLink } from './csv-link.js';
import { Figures } from './figures.js';
import { FilterFields, Grouped } from './filter-fields.js';
import { GroupsTable } from './groups-table.js';
import { text } from './messages.js';

/** How far the company is: in numbers, by department or location, and how that came about. */
export function CompletionPage() {
  const search = useSearch({ from: '/signed-in/completion' });
  const navigate = useNavigate({ from: '/completion' });
  // What is shown stays until the numbers for the next choice are here.
  const shown = useDeferredValue(search);
  const filters = readFilters({ ...shown });
  const by = shown.by ?? 'department';
  const { data: report } = useSuspenseQuery(reportQuery(by, filters));
  const set = (part: Record<string, unknown>) =>
    void navigate({
      search: (now) => readCompletionSearch({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeader
        title={text('title')}
        lead={filters.asOf ? text('leadAsOf', { day: dayInWords(filters.asOf) }) : text('lead')}
        actions={
          <>
            <CertificatesButton filters={filters} />
            <CsvLink url={csvUrl(filters)} />
          </>
        }
      />
      <FilterFields filters={search} onChange={set}>
        <Grouped value={search.by ?? 'department'} onChange={(value) => set({ by: value })} />
      </FilterFields>
      <div aria-busy={shown !== search}>
        {report.total.enrolled === 0 ? (
          <EmptyState
            icon={ChartColumn}
            title={text('emptyTitle')}
            action={
              <Button variant="default" onClick={() => void navigate({ search: {} })}>
                {text('clear')}
              </Button>
            }
          >
            {text('empty')}
          </EmptyState>
        ) : (
          <>
            <Figures total={report.total} filters={filters} />
            <GroupsTable
              report={report}
              filters={filters}
              sort={{ by: search.sort ?? 'name', descending: search.desc ?? false }}
              onSort={({ by: sort, descending }) =>
                set({ sort: sort === 'name' ? undefined : sort, desc: descending })
              }
            />
            <TrendChart query={trendQuery(filters)} />
          </>
        )}
      </div>
    </>
  );
}
