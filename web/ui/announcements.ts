import { Store } from '../api/store.js';

/** What a screen reader says next; the number makes a repeated sentence heard again. */
export const announcement = new Store({ text: '', number: 0 });

/** Says something to people who cannot see that it changed. */
export function announce(text: string): void {
  announcement.set({ text, number: announcement.get().number + 1 });
}

/** A short message that goes by itself, with a way back where there is one. */
export interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}

export const toasts = new Store<Toast[]>([]);
let lastToast = 0;

/** Shows and says that something was done; `undo` takes it back. */
export function toast(text: string, undo?: () => void): void {
  lastToast += 1;
  toasts.set([...toasts.get().slice(-2), { id: lastToast, text, ...(undo ? { undo } : {}) }]);
  announce(text);
}

export function dismissToast(id: number): void {
  toasts.set(toasts.get().filter((one) => one.id !== id));
}
