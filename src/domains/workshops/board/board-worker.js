// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- the types of pages and of service workers exclude each other
// @ts-nocheck
/*
 * The service worker of one board on one phone, served as it stands. It answers for the board's own page alone, from the
 * network first; the page it keeps is for a reload without network (docs/decisions, "What a phone keeps of a board").
 */
const scope = new URL(self.registration.scope).pathname;
const kept = `board ${scope}`;
/** On a network that is there but does not answer, the kept page is better than waiting. */
const patienceMs = 5_000;
/** A workshop's day; an older page is no help. */
const longestMs = 12 * 60 * 60 * 1_000;
/** The phone's own, which is compared with nothing else. */
const clock = () => performance.timeOrigin + performance.now();

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page says what it is made of, and is told whether all of it is kept. */
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (!Array.isArray(event.data?.keep) || !port) return;
  const tell = (isKept) => port.postMessage(isKept);
  event.waitUntil(
    keep(event.data.keep)
      .then(() => tell(true))
      .catch(() => tell(false)),
  );
});

async function keep(urls) {
  const cache = await caches.open(kept);
  const found = await Promise.all(urls.map((url) => url !== scope && cache.match(url)));
  const missing = urls.filter((_, index) => !found[index]);
  await cache.addAll(missing.map((url) => new Request(url, { credentials: 'same-origin' })));
  await stamp(cache);
}

const stamp = (cache) => cache.put('/kept-at', new Response(String(clock())));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (mode === 'navigate') {
    if (pathname === scope) event.respondWith(page(event.request));
  } else if (/^\/(?:_app\/immutable|theme)\//.test(pathname)) event.respondWith(part(event.request));
});

/** Their names change with their content, so that what is kept is right. */
async function part(request) {
  const found = await caches.match(request, { cacheName: kept, ignoreVary: true });
  return found ?? fetch(request);
}

async function page(request) {
  const own = await keptPage();
  try {
    const answer = await fetch(request, own ? { signal: AbortSignal.timeout(patienceMs) } : {});
    if (answer.status === 404 || answer.status === 410) await forget();
    if (answer.status >= 500 && own) return own;
    if (answer.ok && own && request.url.endsWith(scope)) await renew(answer.clone());
    return answer;
  } catch (error) {
    if (own) return own;
    throw error;
  }
}

async function renew(answer) {
  const cache = await caches.open(kept);
  await cache.put(scope, answer);
  await stamp(cache);
}

async function keptPage() {
  const cache = await caches.open(kept);
  const at = Number(await (await cache.match('/kept-at'))?.text());
  if (clock() - at < longestMs) return cache.match(scope, { ignoreVary: true });
  await caches.delete(kept);
  return undefined;
}

/** The board is gone: nothing of it stays. */
async function forget() {
  await caches.delete(kept);
  await self.registration.unregister();
}
