import { describe, expect, it } from '@jest/globals';
import { choicesIn, choose, mappingOf, openIn, readingsOf } from './column-choices.js';
import type { FileColumns } from './draft.js';

const column = (name: string, field: string | null) => ({
  column: name,
  samples: [],
  field,
  why: field ? ('name' as const) : ('ignored' as const),
  isMappable: true,
});
const question = {
  line: 2,
  value: '03/04/2026',
  readings: [
    { dateFormat: 'dd/MM/yyyy', day: '2026-04-03' },
    { dateFormat: 'MM/dd/yyyy', day: '2026-03-04' },
  ],
};
const looked: FileColumns = {
  source: 'hr',
  encoding: 'UTF-8',
  delimiter: ',',
  headerLine: 1,
  rows: 3,
  columns: [column('No', 'employeeNumber'), column('Who', null), column('Since', 'hiredOn')],
  fields: ['employeeNumber', 'fullName', 'hiredOn'].map((field) => ({
    field,
    label: field,
    about: '',
    column: { employeeNumber: 'No', hiredOn: 'Since' }[field] ?? null,
  })),
  missing: ['fullName'],
  dates: [{ field: 'hiredOn', column: 'Since', dateFormat: null, question }],
  dateFormats: ['dd/MM/yyyy', 'MM/dd/yyyy'],
  nameOrder: null,
  columnsGone: [],
};
const found = choicesIn(looked);

describe('the columns of a file', () => {
  it('are taken for one field each, the last word counts', () => {
    expect(choose(found, 1, 'employeeNumber')).toEqual([null, 'employeeNumber', 'hiredOn']);
    expect(choose(found, 2, null)).toEqual(['employeeNumber', null, null]);
  });

  it('are only spoken of where somebody took them for something else', () => {
    expect(mappingOf(looked, found)).toEqual({});
    expect(mappingOf(looked, choose(found, 1, 'fullName'))).toEqual({ fullName: 'Who' });
    expect(mappingOf(looked, choose(found, 1, 'hiredOn'))).toEqual({ hiredOn: 'Who' });
    expect(mappingOf(looked, choose(found, 2, null))).toEqual({ hiredOn: null });
  });

  it('leave open what nobody has said', () => {
    expect(openIn(looked, found, '')).toEqual({ missing: ['fullName'], dates: looked.dates });
    const named = choose(found, 1, 'fullName');
    expect(openIn(looked, named, 'dd/MM/yyyy')).toEqual({ missing: [], dates: [] });
    expect(openIn(looked, choose(named, 2, null), '')).toEqual({ missing: [], dates: [] });
    expect(openIn(looked, choose(named, 0, null), 'dd/MM/yyyy').missing).toEqual(['employeeNumber']);
  });

  it('offer each way to read their dates once', () => {
    expect(readingsOf([...looked.dates, ...looked.dates])).toEqual([
      { dateFormat: 'dd/MM/yyyy', days: ['2026-04-03', '2026-04-03'] },
      { dateFormat: 'MM/dd/yyyy', days: ['2026-03-04', '2026-03-04'] },
    ]);
  });
});
