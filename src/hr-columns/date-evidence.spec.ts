import { describe, expect, it } from '@jest/globals';
import { DateEvidence } from './date-evidence.js';
import { dateFormat } from './date-format.js';

function evidenceOf(values: readonly string[]): DateEvidence {
  const evidence = new DateEvidence();
  values.forEach((value, index) => evidence.add(value, index + 2));
  return evidence;
}
const settled = (values: readonly string[], given?: string, remembered?: string) =>
  evidenceOf(values).settle(dateFormat(given ?? ''), dateFormat(remembered ?? ''));

describe('the format of a column of dates', () => {
  it.each([
    ['one 25/04/2026', ['03/04/2026', '25/04/2026'], 'dd/MM/yyyy'],
    ['one 04/25/2026', ['03/04/2026', '04/25/2026'], 'MM/dd/yyyy'],
    ['points', ['03.04.2026', '25.04.2026'], 'dd/MM/yyyy'],
    ['nothing but days of Excel', ['46370', '', '46371.5'], 'excel'],
  ])('is settled by %s', (_, values, pattern) => {
    expect(settled(values)).toMatchObject({ pattern });
  });

  it.each([
    ['ISO dates', ['2026-04-03', '2026-04-25']],
    ['dates that can mean no other day', ['25/04/2026', '04/25/2026', '05/05/2026']],
    ['months as words', ['3 Apr 2026', '25-Apr-2026']],
    ['nothing', ['', ' ']],
  ])('is of no matter for %s', (_, values) => {
    expect(settled(values)).toBeNull();
  });

  it('is asked for with line and both readings where nothing settles it', () => {
    expect(settled(['', '03/04/2026', '05/05/2026'])).toEqual({
      line: 3,
      value: '03/04/2026',
      isMixed: false,
      readings: [
        { dateFormat: 'dd/MM/yyyy', day: '2026-04-03' },
        { dateFormat: 'MM/dd/yyyy', day: '2026-03-04' },
      ],
    });
  });

  it('is asked for where dates of a column contradict each other, whatever was answered before', () => {
    const values = ['25/04/2026', '04/25/2026', '03/04/2026'];
    expect(settled(values, undefined, 'dd/MM/yyyy')).toMatchObject({ line: 4, isMixed: true });
  });

  it.each([
    ['14/12/26', ['dd/MM/yy', 'yy/MM/dd']],
    ['03/04/26', ['dd/MM/yy', 'MM/dd/yy', 'yy/MM/dd']],
    ['14-Dec-26', ['d MMM yy']],
  ])('is asked for where the year of %s has two digits', (value, expected) => {
    const question = settled([value]);
    expect(question).toMatchObject({ value });
    expect(question && 'readings' in question ? question.readings.map((one) => one.dateFormat) : []).toEqual(
      expected,
    );
  });

  it('narrows two digits down over the whole column', () => {
    expect(settled(['03/04/26', '04/25/99'])).toMatchObject({
      readings: [{ dateFormat: 'MM/dd/yy', day: '2026-03-04' }],
    });
  });

  it.each([
    ['what is given, whatever the column shows', ['04/25/2026'], 'dd/MM/yyyy', undefined, 'dd/MM/yyyy'],
    ['what was answered before', ['03/04/2026'], undefined, 'dd.MM.yyyy', 'dd.MM.yyyy'],
    [
      'what the column shows against what was answered',
      ['03/04/2026', '04/25/2026'],
      undefined,
      'dd/MM/yyyy',
      'MM/dd/yyyy',
    ],
    ['an answer for two digits', ['03/04/26'], undefined, 'dd.MM.yy', 'dd.MM.yy'],
  ])('is %s', (_, values, given, remembered, pattern) => {
    expect(settled(values, given, remembered)).toMatchObject({ pattern });
  });
});
