import { expect, it } from '@jest/globals';
import { InBatches } from './in-batches.js';

/** Batches that end when they are told to. */
function heldBack() {
  const batches: number[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const work = new InBatches<number, number>(async (items) => {
    batches.push([...items]);
    await new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
    return items.map((item) => item * 10);
  });
  return { work, batches, end: (error?: Error) => ends.shift()?.(error) };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('lets the first one begin at once, and does together what came meanwhile', async () => {
  const { work, batches, end } = heldBack();
  const results = [1, 2, 3].map((item) => work.add(item));
  expect(batches).toEqual([[1]]);
  end();
  await turn();
  expect(batches).toEqual([[1], [2, 3]]);
  end();
  expect(await Promise.all(results)).toEqual([10, 20, 30]);
  const alone = work.add(4);
  expect(batches.at(-1)).toEqual([4]);
  end();
  expect(await alone).toBe(40);
});

it('fails for a whole batch, and goes on with the next', async () => {
  const { work, batches, end } = heldBack();
  const results = [1, 2, 3].map((item) => work.add(item).catch((error: Error) => error.message));
  end();
  await turn();
  const later = work.add(4);
  end(new Error('The database went away.'));
  await turn();
  expect(batches).toEqual([[1], [2, 3], [4]]);
  end();
  expect(await Promise.all([...results, later])).toEqual([
    10,
    'The database went away.',
    'The database went away.',
    40,
  ]);
});
