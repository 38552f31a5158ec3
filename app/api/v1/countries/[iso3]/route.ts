import { getCountryRecord } from "@/db/queries/country-record";
import { CountryDetail } from "@/lib/contract";
import { endpoint, json } from "../../endpoint";
import { recordedCountry } from "../../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, segments }) => {
    const country = await recordedCountry(db, segments.iso3 ?? "", "iso3");
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
