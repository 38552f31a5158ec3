/** The atlas and its pages as schema.org describes data sets, for search engines and catalogues. */
import type { Dataset, WithContext } from "schema-dts";
import { RECORDED_METRICS } from "./metrics";
import { addDays } from "./periods";

export type SiteFacts = {
  /** Public address of the site. */
  origin: string;
  site: string;
  tagline: string;
  release: { id: number /** ISO 8601 */; createdAt: string };
};

/** A source as far as it is named. */
export type BasedOn = {
  id: string;
  name: string;
  publisher: string;
  url: string | null;
  licence: string;
};

export type DatasetFacts = {
  /** Path of the page. */
  path: string;
  name: string;
  /** 50 to 5,000 characters, as Google's guide asks. */
  description: string;
  /** Half-open days; null: nothing on record. */
  span: { start: string; end: string } | null;
  /** Null: the world. */
  place: { name: string; iso3: string; lat: number | null; lon: number | null } | null;
  /** Metrics that are measured; empty: those of the map. */
  metrics: readonly { name: string; unit: string; description: string }[];
  sources: readonly BasedOn[];
  files: readonly { name: string; path: string; type: string }[];
};

/** The page as a `Dataset` with its distributions, coverage, licences and what it is based on. */
export function datasetLinkedData(site: SiteFacts, facts: DatasetFacts): WithContext<Dataset> {
  const { origin, release } = site;
  const { span, place, sources, files, path } = facts;
  const licences = [...new Set(sources.map(({ licence }) => licence))];
  const metrics = facts.metrics.length > 0 ? facts.metrics : RECORDED_METRICS;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${origin}${path}#dataset`,
    name: facts.name,
    description: facts.description,
    url: `${origin}${path}`,
    version: `Release ${release.id}`,
    dateModified: release.createdAt.slice(0, 10),
    inLanguage: "en",
    isAccessibleForFree: true,
    keywords: ["Bitcoin", "mining", "hashrate", "electricity prices", "energy", "geography"],
    creator: { "@type": "Organization", name: site.site, url: origin },
    license: [`${origin}/licences`, ...licences.map((id) => `${origin}/licences#${id}`)],
    ...(span && { temporalCoverage: `${span.start}/${addDays(span.end, -1)}` }),
    spatialCoverage: place
      ? {
          "@type": "Country",
          name: place.name,
          identifier: place.iso3,
          ...(place.lat !== null &&
            place.lon !== null && {
              geo: { "@type": "GeoCoordinates", latitude: place.lat, longitude: place.lon },
            }),
        }
      : { "@type": "Place", name: "World" },
    variableMeasured: metrics.map(({ name, unit, description }) => ({
      "@type": "PropertyValue",
      name,
      unitText: unit,
      description,
    })),
    isBasedOn: sources.map(({ id, name, publisher, url, licence }) => ({
      "@type": "CreativeWork",
      "@id": `${origin}/sources#${id}`,
      name,
      publisher: { "@type": "Organization", name: publisher },
      license: `${origin}/licences#${licence}`,
      ...(url !== null && { url }),
    })),
    distribution: files.map((file) => ({
      "@type": "DataDownload",
      name: file.name,
      contentUrl: `${origin}${file.path}`,
      encodingFormat: file.type,
    })),
    ...(path === "/"
      ? {
          includedInDataCatalog: {
            "@type": "DataCatalog",
            name: site.site,
            url: `${origin}/dcat.jsonld`,
          },
        }
      : {
          isPartOf: {
            "@type": "Dataset",
            "@id": `${origin}/#dataset`,
            name: site.site,
            url: `${origin}/`,
            description: site.tagline,
          },
        }),
  };
}

/** JSON to stand inside a `<script>`: nothing in it can end the script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
