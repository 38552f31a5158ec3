import { getSubdivisions } from "@/db/queries/subdivisions";
import { Subdivisions } from "@/lib/contract";
import { endpoint, json } from "../../../endpoint";
import { recordedCountry } from "../../../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, segments }) =>
    json(
      Subdivisions.parse(
        await getSubdivisions(db, asOf, await recordedCountry(db, segments.iso3 ?? "", "iso3")),
      ),
    ),
);
