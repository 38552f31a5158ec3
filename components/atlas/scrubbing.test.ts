import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createScrubbing, type Thumbs } from "./scrubbing";

const at = (to: string): Thumbs => ({ to, from: null });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("listeners hear every tick, the address is written once, when the thumbs rest", () => {
  const scrubbing = createScrubbing();
  const heard: (string | null | undefined)[] = [];
  const write = vi.fn();
  scrubbing.subscribe(() => heard.push(scrubbing.ahead()?.to));
  for (const to of ["2021-01", "2021-02", "2021-03"]) {
    scrubbing.move(at(to), write);
    vi.advanceTimersByTime(150);
  }
  expect(heard).toEqual(["2021-01", "2021-02", "2021-03"]);
  expect(write).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(write.mock.calls).toEqual([[at("2021-03")]]);
  expect(scrubbing.ahead()).toEqual(at("2021-03"));
  scrubbing.follow(at("2021-03"));
  expect(scrubbing.ahead()).toBeNull();
});

test("thumbs that moved on while the address was written stay ahead", () => {
  const scrubbing = createScrubbing();
  const write = vi.fn();
  scrubbing.move(at("2021-01"), write);
  scrubbing.settle();
  scrubbing.move(at("2021-02"), write);
  scrubbing.follow(at("2021-01"));
  expect(scrubbing.ahead()).toEqual(at("2021-02"));
  vi.advanceTimersByTime(1_000);
  expect(write).toHaveBeenLastCalledWith(at("2021-02"));
});

test("another address, as of Back, wins and is not written over", () => {
  const scrubbing = createScrubbing();
  const write = vi.fn();
  scrubbing.move(at("2021-02"), write);
  scrubbing.follow(at("2019-09"));
  expect(scrubbing.ahead()).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(write).not.toHaveBeenCalled();
});

test("who writes the address takes what it does not say yet along", () => {
  const scrubbing = createScrubbing();
  const write = vi.fn();
  scrubbing.move(at("2021-02"), write);
  expect(scrubbing.handOver()).toEqual(at("2021-02"));
  vi.advanceTimersByTime(1_000);
  expect(write).not.toHaveBeenCalled();
});

test("back where the address was before the last write, it is written again", () => {
  const scrubbing = createScrubbing();
  const write = vi.fn();
  scrubbing.follow(at("2019-09"));
  scrubbing.move(at("2019-10"), write);
  scrubbing.settle();
  scrubbing.move(at("2019-09"), write);
  vi.advanceTimersByTime(1_000);
  expect(write.mock.calls).toEqual([[at("2019-10")], [at("2019-09")]]);
});

test("back where the address is, nothing is written", () => {
  const scrubbing = createScrubbing();
  const write = vi.fn();
  scrubbing.follow(at("2019-09"));
  scrubbing.move(at("2019-10"), write);
  scrubbing.move(at("2019-09"), write);
  vi.advanceTimersByTime(1_000);
  expect(write).not.toHaveBeenCalled();
  expect(scrubbing.ahead()).toBeNull();
});

test("of what is held the last is made on release, unless the thumbs moved or another address came before", () => {
  const scrubbing = createScrubbing();
  const write = vi.fn();
  scrubbing.follow(at("2021-01"));
  scrubbing.hold(at("2019-09"), write);
  scrubbing.hold(at("2019-10"), write);
  vi.advanceTimersByTime(1_000);
  expect(scrubbing.ahead()).toBeNull();
  scrubbing.release();
  expect(scrubbing.ahead()).toEqual(at("2019-10"));
  vi.advanceTimersByTime(1_000);
  expect(write.mock.calls).toEqual([[at("2019-10")]]);

  scrubbing.follow(at("2019-10"));
  scrubbing.hold(at("2020-01"), write);
  scrubbing.move(at("2019-11"), write);
  scrubbing.release();
  expect(scrubbing.ahead()).toEqual(at("2019-11"));

  scrubbing.hold(at("2020-01"), write);
  scrubbing.follow(at("2021-12"));
  scrubbing.release();
  expect(scrubbing.ahead()).toBeNull();
});

test("addresses that arrive late do not move the thumbs back", () => {
  const scrubbing = createScrubbing();
  const seen: (string | null | undefined)[] = [];
  const write = vi.fn();
  scrubbing.follow(at("2021-04"));
  scrubbing.subscribe(() => seen.push(scrubbing.ahead()?.to ?? null));
  scrubbing.move(at("2021-05"), write);
  scrubbing.settle();
  scrubbing.move(at("2021-06"), write);
  scrubbing.settle();
  scrubbing.follow(at("2021-05"));
  scrubbing.follow(at("2021-06"));
  expect(seen).toEqual(["2021-05", "2021-06", null]);
});
