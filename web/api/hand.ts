/** What shows that somebody is there; a film that plays counts, since somebody watches. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'timeupdate'];
/** What is asked within this time of a sign was asked by somebody. */
const BY_HAND_MS = 10_000;

let lastAt = Date.now();
for (const sign of SIGNS)
  document.addEventListener(sign, () => (lastAt = Date.now()), { capture: true, passive: true });

/** For how long nobody has touched this page, in milliseconds. */
export const idleMs = () => Date.now() - lastAt;

/** Whether somebody's hand is behind what is asked now; otherwise it must keep no session alive. */
export const isByHand = () => idleMs() < BY_HAND_MS;
