import { METRICS } from "@/lib/metrics";
import { endpoint, list } from "../endpoint";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ asOf }) =>
    list(
      asOf,
      METRICS.map(({ id, name, description, unit, classBreaks, timeline }) => ({
        id,
        name,
        description,
        unit,
        onMap: timeline !== null,
        // The first break of a share only sets zero apart: as a number it is above every zero and below everything published.
        classBreaks: classBreaks.map((value) => (value === Number.MIN_VALUE ? 0 : value)),
      })),
    ),
);
