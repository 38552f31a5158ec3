import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { GET } from "./route";

runningAtlas("embedded");

const ask = (query: string) => GET(new Request(`http://localhost/api/v1/citation?${query}`));
const today = new Date().toISOString().slice(0, 10);

describe("a citation", () => {
  test("of the atlas names release, day of access and address", async () => {
    const answer = await (await ask("")).json();
    expect(answer).toMatchObject({
      publisher: "Hashrate Atlas",
      release: { id: 1 },
      accessed: today,
      note: null,
    });
    expect(answer.apa).toMatch(/^Hashrate Atlas\. \(\d{4}\)\. .*\(Release 1\) \[Data set\]\./);
    expect(answer.url).toMatch(/\/$/);
  });

  test("of a view names its snapshot and its source", async () => {
    const response = await ask("of=map&to=2021-08&format=bibtex");
    expect(response.headers.get("content-type")).toBe("application/x-bibtex; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain("hashrate-atlas.bib");
    const text = await response.text();
    expect(text).toContain("title = {{Hashrate share, 2021-08}}");
    expect(text).toContain("Cambridge CBECI");
    expect(text).toContain("/?to=2021-08}");
  });

  test("of a chart leads to the chart", async () => {
    const text = await (await ask("of=chart&chart=rank&country=USA&format=ris")).text();
    expect(text).toContain("TI  - Rank by hashrate share over time\r\n");
    expect(text).toMatch(/UR {2}- .*\/charts\?to=2026-Q3&country=USA&chart=rank\r\n/);
  });

  test.each([
    ["of=costs&chart=tornado&area=ETH", /^Ethiopia: what moves/, /\/costs\?area=ETH#tornado$/],
    ["of=costs&chart=supply&pue=1.3", /^Supply curve/, /\/costs\?pue=1.3#supply$/],
    ["of=concentration&measure=hhi", /HHI/, /\/concentration\?.*measure=hhi/],
    ["of=country&country=PRY", /^Paraguay: hashrate share$/, /\/country\/PRY#share$/],
    ["of=shock&dark=USA:50,RUS", /50 % of the United States and Russia$/, /\?dark=USA:50,RUS$/],
    ["of=shock&chart=vulnerability", /^Minutes between blocks/, /\/shock#vulnerability$/],
    ["of=replay&replay=storm-2026", /^Winter storm, January 2026$/, /\/replays#storm-2026$/],
    ["of=map&parts=USA", /^United States, states:/, /\?parts=USA&measure=/],
  ])("of what stands elsewhere: %s", async (query, title, url) => {
    const answer = await (await ask(query)).json();
    expect(answer.title).toMatch(title);
    expect(answer.url).toMatch(url);
    expect(answer.note).toMatch(/^Sources?: /);
  });

  test.each([
    ["of=costs&pue=0.5", 400],
    ["of=shock&area=ETH", 400],
    ["of=replay", 400],
    ["of=weather", 400],
    ["format=docx", 400],
    ["of=map&to=2023-05", 404],
    ["of=map&title=x", 400],
  ])("is refused for %s", async (query, status) => {
    expect((await ask(query)).status).toBe(status);
  });
});
