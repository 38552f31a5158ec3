import { getSubdivisions } from "@/db/queries/subdivisions";
import { Subdivisions } from "@/lib/contract";
import { endpoint, json } from "../../../endpoint";
import { countryOfSegment } from "../country-segment";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  {},
  async ({ db, asOf, segments }) =>
    json(Subdivisions.parse(await getSubdivisions(db, asOf, await countryOfSegment(db, segments)))),
);
