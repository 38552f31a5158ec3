import { listPublications, listSources } from "@/db/queries/catalogue";
import { endpoint, list } from "../endpoint";
import { ApiProblem } from "../problem";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const source = query.source ?? null;
    if (source !== null && !(await listSources(db, asOf)).some(({ id }) => id === source)) {
      throw new ApiProblem(404, "unknown-source", `There is no source ${source}.`, "source");
    }
    return list(
      asOf,
      await listPublications(db, asOf, source),
      "No publication came out before the day asked for.",
    );
  },
);
