import { DownloadChoices } from "@/lib/contract";
import { endpoint, json } from "../../endpoint";

import { listChoices } from "../list-choices";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => json(DownloadChoices.parse(await listChoices(db, asOf, query))),
);
