/** Writes README.md from the results: tables, how to read them, and ratios wherever two things are compared. */
import { writeFile } from "node:fs/promises";
import { inProject } from "../scripts/project.mjs";
import type { Bytes } from "./bytes";
import { cachedAnswersText } from "./cached-answers-report";
import { downloadsText } from "./downloads-report";
import { importsText } from "./imports-report";
import { kb, medianAndP99, medianToP99, number, ratio, table } from "./markdown";
import type { Payload } from "./payload";
import { peersText } from "./peers-report";
import { recordText } from "./record-report";
import type { Parts, Results } from "./results";
import { shockText } from "./shock-report";
import type { SliderTicks } from "./slider-ticks";
import type { Summary } from "./statistics";

const TITLES: { [Name in keyof Parts]: string } = {
  payload: "Payload of the first view",
  "first-map": "Time to the first map",
  slider: "One step of the slider",
  peers: "The same map in other libraries",
  requests: "Requests per second",
  record: "A long record",
  downloads: "The whole record as a file",
  imports: "Imports of a million rows",
  shock: "The luck of a shock",
  start: "Start of the server",
};

const TEXTS: { [Name in keyof Parts]: (result: Parts[Name]) => string[] } = {
  payload: payloadText,
  "first-map": firstMapText,
  slider: sliderText,
  peers: peersText,
  requests: requestsText,
  record: recordText,
  downloads: downloadsText,
  imports: importsText,
  shock: shockText,
  start: startText,
};

export async function writeReport(results: Results): Promise<void> {
  const names = Object.keys(TITLES) as (keyof Parts)[];
  const sections = names.flatMap((name) => section(name, results));
  const text = [...head(results), ...sections].join("\n");
  await writeFile(inProject("bench", "README.md"), `${text.trimEnd()}\n`);
}

function head(results: Results): string[] {
  const newest = Object.values(results).sort((a, b) => b.date.localeCompare(a.date))[0];
  if (!newest) return ["# Measurements", "", "Nothing has been measured yet: `npm run bench`.", ""];
  const { machine } = newest;
  return [
    "# Measurements",
    "",
    "Written by `npm run bench` (`npm run bench -- payload slider` measures some parts; the others stay). Do not edit.",
    "",
    `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}; Node ${machine.node}; Chromium ${machine.chromium}, headless, 1440 × 900, ${machine.graphics}. Browser, server, database and load share it.`,
    "",
    "Milliseconds and requests per second are this machine's; ratios travel further. Medians and 99th percentiles over repeats that take turns in a seeded order; where n is below 100 the percentile is the largest value. Nothing here is asserted by a test.",
    "",
  ];
}

export function section<Name extends keyof Parts>(name: Name, results: Results): string[] {
  const measured = results[name];
  if (!measured) return [`## ${TITLES[name]}`, "", "Not measured yet.", ""];
  const { date, seconds, load, machine, result } = measured;
  const busy =
    load > machine.cores / 2
      ? " The machine was busy with other things: times are too long, and only sizes and processor time hold."
      : "";
  return [
    `## ${TITLES[name]}`,
    "",
    ...TEXTS[name](result as Parts[Name]),
    "",
    `Measured ${date} in ${seconds} s; load of the machine before: ${load}.${busy}`,
    "",
  ];
}

function payloadText(payload: Payload): string[] {
  const { firstView, addedByMapLibre } = payload;
  const kinds = ["html", "script", "style", "font", "data", "image", "all"] as const;
  const cells = (bytes: (Bytes & { requests: number }) | undefined) =>
    bytes
      ? [
          String(bytes.requests),
          kb(bytes.identity),
          kb(bytes.gzip),
          kb(bytes.brotli5),
          kb(bytes.brotli11),
        ]
      : ["–", "–", "–", "–", "–"];
  const sizes = ["requests", "kB", "gzip kB", "brotli 5 kB", "brotli 11 kB"];
  return [
    "Until the page answers (SVG map, everything usable):",
    "",
    ...table(
      ["kind", ...sizes],
      kinds.map((kind) => [kind, ...cells(firstView[kind])]),
    ),
    "",
    payload.problem
      ? `MapLibre: not measured (${payload.problem}).`
      : "What is loaded after that, in idle time, so that MapLibre takes over:",
    "",
    ...table(
      ["kind", ...sizes],
      kinds
        .filter((kind) => addedByMapLibre && addedByMapLibre[kind].requests > 0)
        .map((kind) => [kind, ...cells(addedByMapLibre?.[kind])]),
    ),
    "",
    `MapLibre adds ${ratio(addedByMapLibre?.all.brotli11, firstView.all.brotli11)} of the first view (brotli 11).`,
    "",
    "Parts of the HTML, each compressed by itself:",
    "",
    ...table(
      ["part", ...sizes.slice(1).filter((size) => size !== "gzip kB")],
      [
        ["the map's `<svg>`", payload.map],
        ["inline scripts: the view again, for React", payload.inlineScripts],
      ].map(([name, bytes]) => {
        const { identity, brotli5, brotli11 } = bytes as Bytes;
        return [String(name), kb(identity), kb(brotli5), kb(brotli11)];
      }),
    ),
    "",
    "The largest:",
    "",
    ...table(
      ["address", ...sizes.slice(1)],
      Object.entries(payload.largest).map(([path, bytes]) => [
        `\`${path}\``,
        kb(bytes.identity),
        kb(bytes.gzip),
        kb(bytes.brotli5),
        kb(bytes.brotli11),
      ]),
    ),
    "",
    "The server itself sends pages in gzip and all else in brotli 9; the columns are what it or a proxy would make of the same bodies, on the fly (brotli 5) or beforehand (11). What does not shrink counts as it is.",
  ];
}

function firstMapText(first: Parts["first-map"]): string[] {
  const rows: [string, Summary | null][] = [
    ["first byte", first.firstByte],
    ["first contentful paint", first.firstPaint],
    ["SVG map in the frame", first.svgMap],
    ["page answers (hydrated)", first.interactive],
    ["MapLibre took over", first.mapLibre],
    ["MapLibre at rest", first.idle],
    ["long tasks beyond 50 ms, summed", first.blockedMs],
  ];
  return [
    ...table(
      ["since navigation", "median ms", "p99 ms", "× SVG map", "n"],
      rows.map(([name, summary]) => [
        name,
        ...medianAndP99(summary),
        ratio(summary?.median, first.svgMap?.median),
        String(summary?.n ?? 0),
      ]),
    ),
    "",
    "Visits with empty caches to a warm server. A moment is when the page has handed over the first frame in which its element stood; first contentful paint is when the browser had that first frame, map included, on the screen. – : never seen within the deadline.",
  ];
}

function sliderText(slider: Parts["slider"]): string[] {
  const entries = Object.entries(slider);
  const measured = entries.filter((entry): entry is [string, SliderTicks] => "steps" in entry[1]);
  const problems = entries.flatMap(([name, one]) =>
    "problem" in one ? [`${name}: not measured (${one.problem}).`] : [],
  );
  const [, base] = measured[0] ?? [];
  const lines = measured.map(([name, one]) => [
    name,
    medianToP99(one.handlerMs),
    medianToP99(one.scriptMs),
    medianToP99(one.frameMs),
    medianToP99(one.paintedMs),
    medianToP99(one.workMs),
    ratio(one.workMs?.median, base?.workMs?.median),
    number(one.workParts.script),
    number(one.workParts.style),
    number(one.workParts.layout),
    medianToP99(one.longTasks),
  ]);
  const plays = measured.map(([name, { play, steps }]) => [
    name,
    medianToP99(play.durationMs),
    number(((steps - 1) * 1000) / (play.durationMs?.median ?? Number.NaN)),
    medianToP99(play.workMs),
    medianToP99(play.longTasks),
    medianToP99(play.longestTaskMs),
  ]);
  const steps = base?.steps ?? 0;
  return [
    `The slider goes through its ${steps} snapshots by ArrowRight. Median / p99 in ms; long tasks a pass.`,
    "",
    ...table(
      [
        "surface",
        "handler",
        "script",
        "next frame",
        "key → painted",
        "main-thread work",
        `× ${measured[0]?.[0] ?? ""}`,
        "of it script",
        "style",
        "layout",
        "long tasks",
      ],
      lines,
    ),
    "",
    "Played at one step a frame, as fast as the page takes them:",
    "",
    ...table(
      [
        "surface",
        "whole play ms",
        "steps a second",
        "work per step ms",
        "long tasks",
        "longest task ms",
      ],
      plays,
    ),
    "",
    ...problems,
    "Handler: inside the synchronous dispatch of the event. Script: with the microtasks after it, where React renders. Next frame: until the main thread has handed over the frame that follows. Key → painted: real key presses by Event Timing, in steps of 8 ms; what was painted sooner than 16 ms counts as 16. Main-thread work: processor time of every task until the page rests, also of what was put off (but not of the table below the window, which follows after a second without a step, or when it comes into sight), without the cost of an empty tick; script, style and layout are parts of it, the rest is painting and bookkeeping. Rasterising happens elsewhere and shows only in key → painted.",
  ];
}

function requestsText(requests: Parts["requests"]): string[] {
  const entries = Object.entries(requests.cases);
  const base = entries[0]?.[1].perSecond?.median;
  return [
    `\`/api/v1/snapshots?year=2021\` (${kb(requests.bodyBytes)} kB of JSON) and the page \`/\`; ${requests.connections} connections, ${requests.seconds} s a run, answers in gzip unless said otherwise.`,
    "",
    ...table(
      ["answer", "requests/s", "× remembered", "median ms", "p99 ms", "failed", "runs"],
      entries.map(([name, { perSecond, medianMs, p99Ms, failed }]) => [
        name,
        number(perSecond?.median),
        ratio(perSecond?.median, base),
        number(medianMs?.median),
        number(p99Ms?.median),
        String(failed),
        String(perSecond?.n ?? 0),
      ]),
    ),
    "",
    "Remembered: the same query each time, its body kept in memory. Computed: an `asOf` that was never asked before, so that rows are queried and written anew. 304: `If-None-Match` with the right tag. The load comes from the same machine and takes about one core.",
    ...(requests.cached ? cachedAnswersText(requests.cached) : []),
  ];
}

function startText(start: Parts["start"]): string[] {
  const rows: [string, Summary | null][] = [
    ["cold: install, geometry, build, migrate, load, serve", start.coldSeconds],
    ...Object.entries(start.coldSteps).map(([name, summary]): [string, Summary | null] => [
      `of it: ${name.toLowerCase()}`,
      summary,
    ]),
    ["warm: everything in place", start.warmSeconds],
  ];
  return [
    ...table(
      ["`npm start` until /api/health is ready", "median s", "p99 s", "n"],
      rows.map(([name, summary]) => [name, ...medianAndP99(summary), String(summary?.n ?? 0)]),
    ),
    "",
    `A warm start takes ${ratio(start.warmSeconds?.median, start.coldSeconds?.median)} of a cold one. Cold is a copy with the files of a clone and nothing else; packages come from npm's cache, as far as they are there.`,
  ];
}
