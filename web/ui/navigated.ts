let isLater = false;

/** Called by the router when somebody goes to another address. */
export function noteNavigation(): void {
  isLater = true;
  // The link that was followed may stay on the page: the next screen's heading is where reading goes on.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Whether the screen was reached by a link; on the first load the focus stays at the top, before the skip link. */
export const hasNavigated = () => isLater;
