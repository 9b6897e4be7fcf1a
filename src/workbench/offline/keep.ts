/** Has this browser keep the page for days without a network. False where it cannot: an old engine, plain http of another machine, a private window. */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register('offline.js');
    return true;
  } catch {
    return false;
  }
}
