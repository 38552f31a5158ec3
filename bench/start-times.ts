/** From `npm start` to the first answer: in a copy that holds what a clone holds, then again with everything in place. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../scripts/command.mjs";
import { inProject } from "../scripts/project.mjs";
import { repeats } from "./repeats";
import { scratchFolder } from "./scratch";
import { startServer } from "./server";
import { type Summary, summaryOf } from "./statistics";

const COLD_STARTS = 1;
const WARM_STARTS = repeats(5);

export type StartTimes = {
  coldSeconds: Summary | null;
  /** The steps that a cold start prints, with their seconds. */
  coldSteps: Record<string, Summary | null>;
  warmSeconds: Summary | null;
};

export async function measureStartTimes(): Promise<StartTimes> {
  const cold: number[] = [];
  const steps = new Map<string, number[]>();
  const warm: number[] = [];
  for (let round = 0; round < COLD_STARTS; round++) {
    const clone = scratchFolder("atlas-clone-");
    try {
      copyWorkingTree(clone.path);
      const first = await start(clone.path);
      cold.push(first.seconds);
      for (const [name, seconds] of stepsIn(first.output))
        steps.set(name, [...(steps.get(name) ?? []), seconds]);
      const isLast = round === COLD_STARTS - 1;
      for (let again = 0; isLast && again < WARM_STARTS; again++)
        warm.push((await start(clone.path)).seconds);
    } finally {
      clone.remove();
    }
  }
  return {
    coldSeconds: summaryOf(cold),
    coldSteps: Object.fromEntries(
      [...steps].map(([name, seconds]) => [name, summaryOf(seconds)] as const),
    ),
    warmSeconds: summaryOf(warm),
  };
}

/** What git knows or would add: a clone of the tree as it is, before it is committed. */
function copyWorkingTree(folder: string): void {
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { cwd: inProject(), encoding: "utf8", maxBuffer: 64_000_000 },
  );
  for (const file of listed.split("\0").filter(Boolean)) {
    if (!existsSync(inProject(file))) continue;
    cpSync(inProject(file), join(folder, file), { recursive: true });
  }
}

async function start(folder: string): Promise<{ seconds: number; output: string }> {
  const server = await startServer({
    command: npm("start"),
    folder,
    env: { ATLAS_DATA_DIR: join(folder, ".atlas"), DATABASE_URL: "" },
    deadlineSeconds: 240,
  });
  await server.stop();
  return { seconds: server.readyMs / 1000, output: server.output() };
}

/** `Building… (9.3 s)` */
function stepsIn(output: string): [string, number][] {
  return [...output.matchAll(/^(.+)… \(([\d.]+) s\)$/gm)].map(([, name, seconds]) => [
    name ?? "",
    Number(seconds),
  ]);
}
