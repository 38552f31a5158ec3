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
    ["of=weather", 400],
    ["format=docx", 400],
    ["of=map&to=2023-05", 404],
    ["of=map&title=x", 400],
  ])("is refused for %s", async (query, status) => {
    expect((await ask(query)).status).toBe(status);
  });
});
