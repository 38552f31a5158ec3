import { getCountryRecord } from "@/db/queries/country-record";
import { CountryDetail } from "@/lib/contract";
import { endpoint, json } from "../../endpoint";
import { countryOfSegment } from "./country-segment";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, segments }) => {
    const country = await countryOfSegment(db, segments);
    const { observations, events, legal, revisions } = await getCountryRecord(db, asOf, country);
    return json(
      CountryDetail.parse({
        ...country,
        release: asOf.release,
        asOf: asOf.text,
        observations,
        events,
        legal,
        revisions,
      }),
    );
  },
);
