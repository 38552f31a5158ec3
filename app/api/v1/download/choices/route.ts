import { DownloadChoices } from "@/lib/contract";
import { endpoint, json } from "../../endpoint";
import { viewParams } from "../../view-query";
import { listChoices } from "../list-choices";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  { ...viewParams },
  async ({ db, asOf, query }) => json(DownloadChoices.parse(await listChoices(db, asOf, query))),
);
