/** The country that a part of the address names. */
import type { Database } from "@/db/client";
import { findCountry } from "@/db/queries/catalogue";
import type { Country } from "@/lib/contract";
import { ApiProblem } from "../../problem";

/** @throws ApiProblem 404 for a code that no country has */
export async function countryOfSegment(
  db: Database,
  segments: Record<string, string>,
): Promise<Country> {
  const iso3 = segments.iso3 ?? "";
  const country = await findCountry(db, iso3.toUpperCase());
  if (!country)
    throw new ApiProblem(
      404,
      "unknown-country",
      `There is no country ${iso3.slice(0, 80)}; use ISO 3166-1 alpha-3, such as PRY.`,
      "iso3",
    );
  return country;
}
