/** One point of a trend, as far as a chart needs it. */
export interface ChartPoint {
  day: string;
  completionRatePermille: number | null;
}

/** A line through the points in a plane of 100 by 100 with the origin at the top left, and the area below it. */
export interface TrendShape {
  line: string;
  area: string;
}

/** The points from the first at which anybody was enrolled. */
export function withoutEmptyStart<P extends ChartPoint>(points: readonly P[]): P[] {
  const first = points.findIndex(({ completionRatePermille }) => completionRatePermille !== null);
  return first < 0 ? [] : points.slice(first);
}

/** The shape of at least two points, evenly apart; a point without a rate stands where the one before does. */
export function shapeOf(points: readonly ChartPoint[]): TrendShape {
  let height = 100;
  const places = points.map(({ completionRatePermille: rate }, index) => {
    if (rate !== null) height = 100 - rate / 10;
    return `${round((index / (points.length - 1)) * 100)} ${round(height)}`;
  });
  const line = `M${places.join('L')}`;
  return { line, area: `${line}V100H0Z` };
}

const round = (value: number) => Math.round(value * 100) / 100;
