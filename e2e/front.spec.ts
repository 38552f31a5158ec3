import { type APIResponse, expect, test } from "@playwright/test";

/** One of each kind that is answered from memory, and errors of such addresses. */
const ADDRESSES = [
  "/api/v1/snapshots?year=2021",
  "/api/v1/snapshots?metric=electricity-price&country=NAM&format=csv",
  "/api/v1/metrics",
  "/api/v1/sources",
  "/api/v1/periods?metric=hashrate-share",
  "/api/v1/timelines/hashrate-share",
  "/geo/world/0/0/0.pbf",
  "/icon",
  "/api/v1/snapshots?metric=nothing",
  "/api/v1/snapshots?yaer=2021",
  "/api/v1/nothing",
  "/api/v1/snapshots?asOf=99999",
];
const ENCODINGS = ["br", "gzip", "identity"];

/** What differs from one answer to the next of its own accord: the time, and how often one has asked. */
const OF_THE_MOMENT = /^(date|ratelimit|connection|keep-alive)$/i;

async function seen(answer: APIResponse) {
  return {
    status: answer.status(),
    headers: answer
      .headersArray()
      .filter(({ name }) => !OF_THE_MOMENT.test(name))
      .map(({ name, value }) => `${name}: ${value}`),
    body: (await answer.body()).toString("base64"),
  };
}

for (const address of ADDRESSES) {
  test(`${address} is the same from memory and from the framework`, async ({ request }) => {
    for (const encoding of ENCODINGS) {
      const accept = { "Accept-Encoding": encoding };
      const made = await seen(
        await request.get(address, { headers: { ...accept, "Cache-Control": "no-store" } }),
      );
      await request.get(address, { headers: accept });
      expect(await seen(await request.get(address, { headers: accept }))).toEqual(made);
      const etag = made.headers.find((line) => line.startsWith("ETag: "))?.slice(6);
      if (made.status !== 200) continue;
      expect(etag).toMatch(/^"[\w-]+"$/);
      const again = await request.get(address, {
        headers: { ...accept, "If-None-Match": etag ?? "" },
      });
      expect([again.status(), again.headers().etag]).toEqual([304, etag]);
    }
  });
}

test("tiles come compressed, and as they are for who wants that", async ({ request }) => {
  const sizes = await Promise.all(
    ENCODINGS.map(async (encoding) => {
      const answer = await request.head("/geo/world/0/0/0.pbf", {
        headers: { "Accept-Encoding": encoding },
      });
      return Number(answer.headers()["content-length"]);
    }),
  );
  const [brotli = 0, gzip = 0, plain = 0] = sizes;
  expect(brotli).toBeLessThan(plain / 2);
  expect(gzip).toBeLessThan(plain * 0.7);
});

test("the page runs under its own policy alone", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  for (const address of ["/", "/charts", "/story"]) {
    const answer = await page.goto(address);
    expect(answer?.headers()["content-security-policy"]).toContain("'nonce-");
    await page.waitForLoadState("networkidle");
  }
  expect(refused).toEqual([]);
});
