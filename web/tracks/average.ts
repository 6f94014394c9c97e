/** The average of marks from 1 on, given how often each was given, to one decimal; 0 where none was. */
export function averageOf(times: readonly number[]): number {
  const people = times.reduce((sum, count) => sum + count, 0);
  const points = times.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return people === 0 ? 0 : Math.round((points / people) * 10) / 10;
}
