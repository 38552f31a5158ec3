import { getSubdivisions } from "@/db/queries/subdivisions";
import { Subdivisions } from "@/lib/contract";
import { endpoint, json } from "../../../endpoint";
import { countryOfSegment } from "../country-segment";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, segments }) =>
    json(Subdivisions.parse(await getSubdivisions(db, asOf, await countryOfSegment(db, segments)))),
);
