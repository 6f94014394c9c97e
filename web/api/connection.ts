import { Store } from './store.js';

/** Whether the server answers; the frame shows when it does not. */
export const connection = new Store<'well' | 'lost'>('well');

const ASK_EVERY_MS = 3_000;

/** Notes that no answer came, and asks until the server is ready again. */
export function connectionLost(): void {
  if (connection.get() === 'lost') return;
  connection.set('lost');
  void askUntilReady();
}

async function askUntilReady(): Promise<void> {
  while (connection.get() === 'lost') {
    await new Promise((resolve) => {
      setTimeout(resolve, ASK_EVERY_MS);
      window.addEventListener('online', resolve, { once: true });
    });
    const isReady = await fetch('/api/health/ready').then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) connection.set('well');
  }
}

window.addEventListener('offline', connectionLost);
