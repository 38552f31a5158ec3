import { networkTotalsOf } from "@/db/queries/network-totals";
import { endpoint, list } from "../endpoint";
import { shareTimeline } from "../share-timeline";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const timeline = await shareTimeline(db, asOf, query.source ?? null);
    return list(asOf, await networkTotalsOf(db, asOf, timeline));
  },
);
