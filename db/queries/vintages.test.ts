import { describe, expect, test } from "vitest";
import { asOf, ENGINES, shippedDatabase } from "../test-database";
import { listRevisions, listVintages } from "./vintages";

describe.each(ENGINES)("vintages on %s", (engine) => {
  const opened = shippedDatabase(engine);

  test("China's April 2020 was published as 65.08 % and later as 64.81 %", async () => {
    const { db } = opened();
    const april = async (day: string | null) =>
      (await listRevisions(db, await asOf(db, day), "CHN")).filter(
        ({ metric, period }) => metric === "hashrate-share" && period === "2020-04",
      );
    expect(await april(null)).toEqual([
      {
        metric: "hashrate-share",
        source: "cbeci",
        period: "2020-04",
        kind: "",
        versions: [
          { value: 0.6508, resolution: 0.00005, vintage: "2020-05-06" },
          { value: 0.6481, resolution: 0.00005, vintage: "2021-10-13" },
        ],
      },
    ]);
    expect(await april("2021-01-01")).toEqual([]);
  });

  test("the four publications of the CBECI map can be looked back to, also from the past", async () => {
    const { db } = opened();
    for (const day of [null, "2020-06-01"]) {
      const { "hashrate-share": shares = [] } = await listVintages(db, await asOf(db, day));
      expect(shares.filter(({ source }) => source === "cbeci").map(({ on }) => on)).toEqual([
        "2022-05-17",
        "2021-10-13",
        "2021-07-15",
        "2020-05-06",
      ]);
    }
  });
});
