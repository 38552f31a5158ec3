import { readdirSync, readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { SCOPES, STATUSES, statusOfUnlisted } from "./status";

const table = (file: string) => csvParse(readFileSync(`data/${file}`, "utf8"));

describe("the shipped data", () => {
  it("has no scope that is not known", () => {
    const scopes = new Set(table("publications.csv").map(({ scope = "" }) => scope));
    expect([...scopes].filter((scope) => !SCOPES.some((known) => known === scope))).toEqual([]);
  });
  it("has no status that is not known", () => {
    const statuses = new Set(
      readdirSync("data/observations").flatMap((file) =>
        table(`observations/${file}`).map(({ status = "" }) => status),
      ),
    );
    expect([...statuses].filter((status) => !STATUSES.some((known) => known === status))).toEqual(
      [],
    );
  });
});

it.each(SCOPES)(
  "says what it means that a publication of scope %s does not list a country",
  (scope) => {
    const whole = ["complete", "complete-basket"];
    expect(statusOfUnlisted(scope)).toBe(whole.includes(scope) ? "in-other" : "not-covered");
  },
);
