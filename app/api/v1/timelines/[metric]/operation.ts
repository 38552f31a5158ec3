import { Timeline } from "@/lib/contract";
import { operation as operationOf } from "../../operation";
import { sourceParam } from "../../params";

export const operation = operationOf({
  tag: "Figures",
  summary: "The timeline of the map",
  description:
    "All frames of a metric of the map in a compact form, with breaks, notes and sources: what the page itself reads.",
  query: { source: sourceParam },
  segments: {
    metric: { description: "Id of a metric of the map.", example: "hashrate-share" },
  },
  answer: Timeline,
  examples: ["/api/v1/timelines/hashrate-share"],
});
