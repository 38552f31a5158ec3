import { findCountry } from "@/db/queries/catalogue";
import { getCountryRecord } from "@/db/queries/country-record";
import { CountryDetail } from "@/lib/contract";
import { endpoint, json } from "../../endpoint";
import { ApiProblem } from "../../problem";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  {},
  async ({ db, asOf, segments }) => {
    const iso3 = segments.iso3 ?? "";
    const country = await findCountry(db, iso3.toUpperCase());
    if (!country)
      throw new ApiProblem(
        404,
        "unknown-country",
        `There is no country ${iso3.slice(0, 80)}; use ISO 3166-1 alpha-3, such as PRY.`,
        "iso3",
      );
    const { observations, events, legal } = await getCountryRecord(db, asOf, country);
    return json(
      CountryDetail.parse({
        ...country,
        release: asOf.release,
        asOf: asOf.text,
        observations,
        events,
        legal,
      }),
    );
  },
);
