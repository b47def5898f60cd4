// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- the types of pages and of service workers exclude each other
// @ts-nocheck
/*
 * The service worker of one door, served as it stands. Its scope is the door's own page alone: it keeps that page and
 * what the page says it is made of, so that a reload works without network. It keeps nobody's data.
 */
const scope = new URL(self.registration.scope).pathname;
const kept = `door ${scope}`;
/** On a network that is there but does not answer, the kept page is better than waiting. */
const patienceMs = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page says what it is made of, and is told whether all of it is kept. */
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (!Array.isArray(event.data?.keep) || !port) return;
  event.waitUntil(
    keep(event.data.keep).then(
      () => port.postMessage(true),
      () => port.postMessage(false),
    ),
  );
});

async function keep(urls) {
  const cache = await caches.open(kept);
  const missing = [];
  for (const url of urls) if (url === scope || !(await cache.match(url))) missing.push(url);
  await cache.addAll(missing.map((url) => new Request(url, { credentials: 'same-origin' })));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode !== 'navigate') return event.respondWith(part(request, url));
  if (url.pathname === scope) event.respondWith(page(request));
});

async function part(request, url) {
  const cache = await caches.open(kept);
  const found = await cache.match(request, { ignoreVary: true });
  if (found) return found;
  const answer = await fetch(request);
  // Their names change with their content.
  if (answer.ok && url.pathname.startsWith('/_app/immutable/')) await cache.put(request, answer.clone());
  return answer;
}

async function page(request) {
  const cache = await caches.open(kept);
  const own = await cache.match(scope, { ignoreVary: true });
  try {
    const answer = await fetch(request, own ? { signal: AbortSignal.timeout(patienceMs) } : {});
    if (answer.status === 404) await forget();
    // After the end the kept page still sends what it has, and then erases itself.
    if ((answer.status === 410 || answer.status >= 500) && own) return own;
    if (answer.ok && answer.headers.get('x-door') === 'app') await cache.put(scope, answer.clone());
    return answer;
  } catch (error) {
    if (own) return own;
    throw error;
  }
}

/** The door was closed: nothing of it stays. */
async function forget() {
  indexedDB.deleteDatabase(kept);
  await caches.delete(kept);
  await self.registration.unregister();
}
