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

/** The page of today; a page that changed brings its own parts, and those of the former one go. */
async function fetchPage() {
  const page = await fetch(PAGE, { cache: "no-store" });
  if (!page.ok) {
    throw new Error(`${PAGE}: ${page.status}`);
  }
  const text = await page.clone().text();
  const known = await caches.match(PAGE);
  if (!known || (await known.text()) !== text) {
    await caches.delete(CACHE);
    const cache = await caches.open(CACHE);
    await cache.addAll([...ALWAYS, ...new Set(text.match(/\/assets\/[^"]+/g))]);
    await cache.put(PAGE, page.clone());
  }
  return page;
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
