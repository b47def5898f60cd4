/** Puts a page's own service worker in place and has it keep the page and all it is made of. */

/**
 * @param path of the page, which is the worker's whole scope
 * @returns whether a reload will work without network
 */
export async function keepPage(path: string, workerHref: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(workerHref, { scope: path, updateViaCache: 'none' });
    const worker = (await navigator.serviceWorker.ready).active;
    if (!worker) return false;
    const isKept = await ask(worker, [path, ...partsOfPage()]);
    // Loaded without network, it came from what is kept, and cannot be kept anew.
    return isKept || (!navigator.onLine && navigator.serviceWorker.controller !== null);
  } catch {
    return false;
  }
}

/** Scripts, styles, fonts and pictures the page has loaded from here. */
function partsOfPage(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const ours = loaded.filter(({ origin, pathname }) => origin === location.origin && isPart(pathname));
  return [...new Set(ours.map(({ pathname }) => pathname))];
}

function isPart(pathname: string): boolean {
  return /\.(?:js|css|woff2|svg|png|webp)$/.test(pathname) && !pathname.endsWith('/sw.js');
}

function ask(worker: ServiceWorker, keep: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage({ keep }, [port2]);
  });
}

/** @param kept the name of what its worker keeps */
export async function forgetPage(path: string, kept: string): Promise<void> {
  await caches.delete(kept);
  const registration = await navigator.serviceWorker.getRegistration(path);
  await registration?.unregister();
}
