// Service worker of the signing app: keeps the app itself, so that it opens without a network. Nothing else is ever
// stored: requests for signatures, cards and answers pass by and live only as long as the page.
const CACHE = "signing-app";
const PAGE = "/demo/phone";
const ALWAYS = ["/demo/phone.webmanifest", "/demo/phone-icon-192.png", "/favicon.svg"];
const PART_OF_THE_APP = /^\/assets\//;

self.addEventListener("install", (event) => event.waitUntil(fetchPage().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) {
    return;
  }
  if (pathname === PAGE) {
    event.respondWith(fetchPage().catch(() => caches.match(PAGE)));
  } else if (PART_OF_THE_APP.test(pathname) || ALWAYS.includes(pathname)) {
    event.respondWith(keptOrFetched(event.request));
  }
});

/** The page of today, whether or not it can be kept. */
async function fetchPage() {
  const page = await fetch(PAGE, { cache: "no-store" });
  if (!page.ok) {
    throw new Error(`${PAGE}: ${page.status}`);
  }
  await keep(page.clone()).catch(() => undefined);
  return page;
}

/** A page that changed brings its own parts; only when all are here do the page and the parts of the former one go. */
async function keep(page) {
  const text = await page.clone().text();
  const known = await caches.match(PAGE);
  if (known && (await known.text()) === text) {
    return;
  }
  const parts = [...ALWAYS, ...new Set(text.match(/\/assets\/[^"]+/g))];
  const cache = await caches.open(CACHE);
  await cache.addAll(parts);
  await cache.put(PAGE, page);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !parts.includes(pathname)) {
      await cache.delete(request);
    }
  }
}

/** Parts carry the hash of their content in their names: what is kept is right, whatever headers ask for it. */
async function keptOrFetched(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const fetched = await fetch(request);
  if (fetched.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, fetched.clone());
  }
  return fetched;
}
