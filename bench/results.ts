/** What the last runs found, part by part: `results.json`. A run of some parts leaves the others as they were. */
import { readFile, writeFile } from "node:fs/promises";
import { inProject } from "../scripts/project.mjs";
import type { Downloads } from "./downloads";
import type { FirstMap } from "./first-map";
import type { Imports } from "./imports";
import type { Machine } from "./machine";
import type { Payload } from "./payload";
import type { Peers } from "./peers";
import type { RecordCosts } from "./record";
import type { Requests } from "./requests";
import type { ShockLuck } from "./shock";
import type { SliderTicks } from "./slider-ticks";
import type { StartTimes } from "./start-times";

/** `load` is what ran on the machine before the part began. */
type Measured<Result> = {
  date: string;
  seconds: number;
  load: number;
  machine: Machine;
  result: Result;
};

export type Parts = {
  payload: Payload;
  "first-map": FirstMap;
  slider: Record<string, SliderTicks | { problem: string }>;
  peers: Peers;
  requests: Requests;
  record: RecordCosts;
  downloads: Downloads;
  imports: Imports;
  shock: ShockLuck;
  start: StartTimes;
};
export type Results = { [Part in keyof Parts]?: Measured<Parts[Part]> };

const file = inProject("bench", "results.json");

export async function readResults(): Promise<Results> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Results;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

export const writeResults = (results: Results) =>
  writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
