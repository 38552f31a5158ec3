import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LedgerRow, ledgerOf, splitOf } from "./ledger";
import { cellsOf, frameOf, LUXOR_2025_Q4, LUXOR_2026_Q3 } from "./sample-timeline";

const total = (totalEhs: number | null) => ({ totalEhs, days: 90, periodDays: 90 });
const inTerahashes = (ehs: number | null | undefined) => Math.round((ehs ?? Number.NaN) * 1e6);

describe("the ledger of Luxor's 2025-Q4 and 2026-Q3, at 1,000 and 900 EH/s", () => {
  const { rows, rest } = ledgerOf(LUXOR_2025_Q4, LUXOR_2026_Q3, {
    from: total(1_000),
    to: total(900),
  });
  const row = (area: string) => rows.find((entry) => entry.area === area);

  it("splits the loss of the United States", () => {
    expect(row("USA")).toMatchObject({
      change: -0.0105,
      hashrateFromEhs: 377.5,
      hashrateToEhs: 330.3,
      changeEhs: -47.2,
      split: { networkEffectEhs: -37.75, shareEffectEhs: -10.5, jointEffectEhs: 1.05 },
      rankFrom: 1,
      rankTo: 1,
      isOpposite: false,
    });
  });
  it("says where share and EH/s point in opposite directions", () => {
    // Russia gains 1.69 pp of a network that shrinks by a tenth: 155.1 to 154.8 EH/s is within the resolutions.
    expect(row("RUS")).toMatchObject({ change: 0.0169, changeEhs: -0.3, isOpposite: false });
    const shrunk = ledgerOf(LUXOR_2025_Q4, LUXOR_2026_Q3, { from: total(1_000), to: total(800) });
    expect(shrunk.rows.find(({ area }) => area === "RUS")).toMatchObject({
      changeEhs: -17.5,
      measurableEhs: true,
      isOpposite: true,
    });
  });
  it("does not compare a country that one snapshot does not list, but keeps what was published", () => {
    expect(row("NOR")).toMatchObject({
      shareFrom: null,
      shareTo: 0.017,
      change: null,
      hashrateFromEhs: null,
      hashrateToEhs: 15.3,
      changeEhs: null,
      split: null,
      measurable: false,
    });
  });
  it("puts it into Other and unpublished, which is what the countries listed twice leave", () => {
    expect(rest).toMatchObject({ shareFrom: 0.1774, shareTo: 0.184, rankFrom: null });
  });
  it("has no EH/s without a network total, and the shares all the same", () => {
    const unknown = ledgerOf(LUXOR_2025_Q4, LUXOR_2026_Q3, { from: total(null), to: total(900) });
    expect(unknown.rows.find(({ area }) => area === "USA")).toMatchObject({
      change: -0.0105,
      hashrateFromEhs: null,
      changeEhs: null,
      measurableEhs: false,
      split: null,
    });
  });
  it("gives equal shares one place", () => {
    expect([row("CAN")?.rankFrom, row("OMN")?.rankFrom, row("ETH")?.rankFrom]).toEqual([6, 6, 8]);
  });
});

describe("any ledger", () => {
  const shares = fc.dictionary(
    fc.constantFrom("USA", "CHN", "RUS", "PRY", "ETH", "OTH"),
    fc.integer({ min: 0, max: 20_000 }).map((part) => part / 100_000),
  );
  const totals = fc.integer({ min: 0, max: 2_000_000 }).map((part) => total(part / 1_000));
  const anyLedgers = fc.record({ a: shares, b: shares, from: totals, to: totals });
  const both = ({
    a,
    b,
    from,
    to,
  }: {
    a: Record<string, number>;
    b: Record<string, number>;
    from: ReturnType<typeof total>;
    to: ReturnType<typeof total>;
  }) => {
    const [early, late] = [
      frameOf("luxor", "2025-Q4", cellsOf(a, 0.0011)),
      frameOf("luxor", "2026-Q3", cellsOf(b, 0.0011)),
    ];
    return {
      there: ledgerOf(early, late, { from, to }),
      back: ledgerOf(late, early, { from: to, to: from }),
    };
  };
  const comparable = (rows: readonly LedgerRow[]) => rows.filter(({ change }) => change !== null);

  it("adds up exactly: the parts to the change, the comparable rows and the rest to the network", () => {
    fc.assert(
      fc.property(anyLedgers, (input) => {
        const { rows, rest } = both(input).there;
        const all = [...comparable(rows), rest];
        for (const { split, changeEhs } of all)
          expect(
            inTerahashes(split?.networkEffectEhs) +
              inTerahashes(split?.shareEffectEhs) +
              inTerahashes(split?.jointEffectEhs),
          ).toBe(inTerahashes(changeEhs));
        const sum = (figure: (row: LedgerRow) => number | null | undefined) =>
          all.reduce((sum, row) => sum + inTerahashes(figure(row)), 0);
        expect(sum((row) => row.hashrateFromEhs)).toBe(inTerahashes(input.from.totalEhs));
        expect(sum((row) => row.hashrateToEhs)).toBe(inTerahashes(input.to.totalEhs));
        expect(sum((row) => row.split?.networkEffectEhs)).toBe(
          inTerahashes(input.to.totalEhs) - inTerahashes(input.from.totalEhs),
        );
        expect(sum((row) => row.split?.shareEffectEhs)).toBe(0);
        expect(sum((row) => row.split?.jointEffectEhs)).toBe(0);
      }),
    );
  });
  it("negates when the two are swapped", () => {
    fc.assert(
      fc.property(anyLedgers, (input) => {
        const { there, back } = both(input);
        for (const row of [...there.rows, there.rest]) {
          const other = [...back.rows, back.rest].find(({ area }) => area === row.area);
          expect(other?.change ?? null).toBe(row.change === null ? null : 0 - row.change);
          expect(other?.changeEhs ?? null).toBe(row.changeEhs === null ? null : 0 - row.changeEhs);
          expect([other?.measurable, other?.isOpposite]).toEqual([row.measurable, row.isOpposite]);
          expect([other?.rankFrom, other?.rankTo]).toEqual([row.rankTo, row.rankFrom]);
        }
      }),
    );
  });
});

describe("the split", () => {
  const share = fc.integer({ min: 0, max: 100_000 }).map((part) => part / 100_000);
  const ehs = fc.integer({ min: 0, max: 2_000_000 }).map((part) => part / 1_000);

  it("is, to the TH/s, share × growth, size × shift, and their product", () => {
    fc.assert(
      fc.property(share, share, ehs, ehs, (a, b, from, to) => {
        const split = splitOf({ from: a, to: b }, { from, to });
        expect(Math.abs(split.networkEffectEhs - a * (to - from))).toBeLessThan(3e-6);
        expect(Math.abs(split.shareEffectEhs - from * (b - a))).toBeLessThan(3e-6);
        expect(Math.abs(split.jointEffectEhs - (b - a) * (to - from))).toBeLessThan(3e-6);
      }),
    );
  });
  it("keeps the product under a swap, and turns each other part into its negative with the product", () => {
    fc.assert(
      fc.property(share, share, ehs, ehs, (a, b, from, to) => {
        const there = splitOf({ from: a, to: b }, { from, to });
        const back = splitOf({ from: b, to: a }, { from: to, to: from });
        expect(back.jointEffectEhs).toBe(there.jointEffectEhs);
        expect(
          Math.abs(back.networkEffectEhs + there.networkEffectEhs + there.jointEffectEhs),
        ).toBeLessThan(2e-6);
        expect(
          Math.abs(back.shareEffectEhs + there.shareEffectEhs + there.jointEffectEhs),
        ).toBeLessThan(2e-6);
      }),
    );
  });
});
