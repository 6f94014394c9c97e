/** The order after one has gone to another's place; the others keep theirs. */
export function moved<T>(order: readonly T[], from: number, to: number): T[] {
  const others = order.filter((_, index) => index !== from);
  return [...others.slice(0, to), ...order.slice(from, from + 1), ...others.slice(to)];
}
