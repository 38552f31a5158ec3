import { expect, test } from "vitest";
import { filmShots } from "./film";
import { AREAS, SAMPLE_TIMELINE } from "./sample-timeline";
import { loadView } from "./url-state";
import { viewOf } from "./view-model";

const shots = filmShots(SAMPLE_TIMELINE, loadView({}), AREAS);
const periods = shots.map(({ frame, gap }) => frame?.period ?? `${gap?.fromDate}…${gap?.toDate}`);

test("a film has every snapshot once, and every gap between two as a shot of its own", () => {
  const snapshots = SAMPLE_TIMELINE.frames.map(({ period }) => period);
  expect(periods.filter((period) => snapshots.includes(period))).toEqual(snapshots);
  const gaps = shots.filter(({ gap }) => gap !== null);
  expect(periods).toContain("2022-02-01…2025-10-01");
  expect(gaps.every(({ paints, frame }) => paints.size === 0 && frame === null)).toBe(true);
});

test("a shot shows what the page shows", () => {
  const shot = shots.find(({ frame }) => frame?.period === "2021-08");
  const page = viewOf(SAMPLE_TIMELINE, loadView({}), AREAS);
  expect(shot?.scale).toEqual(page.scale);
  const june = viewOf(SAMPLE_TIMELINE, { ...loadView({}), to: "2021-08" }, AREAS);
  expect(shot?.paints).toEqual(june.paints);
});

test("speed shortens the ordinary shots; gaps, breaks and the end stay readable", () => {
  const fast = filmShots(SAMPLE_TIMELINE, { ...loadView({}), speed: 4 }, AREAS);
  const stay = (of: typeof shots, period: string) =>
    of.find(({ frame }) => frame?.period === period)?.stayMs ?? 0;
  expect(stay(fast, "2021-06")).toBeLessThan(stay(shots, "2021-06"));
  expect(stay(fast, "2021-07")).toBe(stay(shots, "2021-07"));
  expect(stay(fast, "2021-07")).toBeGreaterThanOrEqual(1_500);
  expect(fast.at(-1)?.stayMs).toBe(2_500);
  for (const { gap, stayMs } of fast) if (gap) expect(stayMs).toBeGreaterThanOrEqual(1_200);
});

test("a year's film has that year's snapshots only, and an empty year has none", () => {
  const year = filmShots(SAMPLE_TIMELINE, { ...loadView({}), year: 2021 }, AREAS);
  expect(year.every(({ frame }) => frame?.period.startsWith("2021") ?? true)).toBe(true);
  expect(filmShots(SAMPLE_TIMELINE, { ...loadView({}), year: 2030 }, AREAS)).toEqual([]);
});

test("a film of changes has what each later snapshot differs by from the baseline, and refuses across a break", () => {
  const view = { ...loadView({}), view: "change", from: "2021-07", to: "2021-08" } as const;
  const changes = filmShots(SAMPLE_TIMELINE, view, AREAS);
  expect(changes.every(({ since }) => since?.period === "2021-07")).toBe(true);
  const of = (period: string, shots = changes) =>
    shots.find(({ frame }) => frame?.period === period);
  expect(of("2021-06")).toBeUndefined();
  expect(of("2021-08")?.paints).toEqual(viewOf(SAMPLE_TIMELINE, view, AREAS).paints);
  expect(of("2021-08")?.across).toBeNull();
  expect(of("2021-09")?.across).toBe("refused");
  expect(of("2021-09", filmShots(SAMPLE_TIMELINE, { ...view, across: true }, AREAS))?.across).toBe(
    "warned",
  );
});
