/** The section on the luck of a shock. */
import { medianToP99 } from "./markdown";
import { RUNS, type ShockLuck } from "./shock";
import { targetsTable } from "./targets";

export function shockText({ days, drawnMs, longTasks }: ShockLuck): string[] {
  return [
    `${RUNS} runs of ${days} days, drawn in a worker: ${medianToP99(drawnMs)} ms from the request to the band on the page, long tasks on the page's thread: ${medianToP99(longTasks)}.`,
    "",
    ...targetsTable([
      {
        text: "band drawn",
        measured: drawnMs?.median ?? null,
        limit: 1000,
        bound: "most",
        unit: "ms",
      },
      {
        text: "long tasks",
        measured: longTasks?.median ?? null,
        limit: 0,
        bound: "most",
        unit: "",
      },
    ]),
  ];
}
