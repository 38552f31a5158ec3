import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { dcatCatalogue } from "./dcat";
import { type DatasetFacts, datasetLinkedData, scriptJson } from "./linked-data";

const ORIGIN = "https://atlas.example.org";
const SITE = {
  origin: ORIGIN,
  site: "Hashrate Atlas",
  tagline: "Where Bitcoin is mined",
  release: { id: 7, createdAt: "2026-10-02T08:00:00.000Z" },
};
const SOURCE = {
  id: "luxor",
  name: "Luxor Hashrate Index",
  publisher: "Luxor Technology",
  url: "https://hashrateindex.com",
  licence: "facts-quoted",
};
const FACTS: DatasetFacts = {
  path: "/country/PRY",
  name: "Bitcoin mining in Paraguay",
  description: "Every published share and hashrate of Paraguay, with its sources.",
  span: { start: "2019-09-01", end: "2026-10-01" },
  place: { name: "Paraguay", iso3: "PRY", lat: -23.4, lon: -58.4 },
  metrics: [{ name: "Hashrate share", unit: "fraction", description: "Share of the network." }],
  sources: [SOURCE],
  files: [
    {
      name: "Hashrate share",
      path: "/api/v1/snapshots?country=PRY&metric=hashrate-share&format=csv",
      type: "text/csv",
    },
  ],
};

/** What of schema.org's own context the documents use; nothing is fetched. */
const SCHEMA_ORG = {
  "@vocab": "https://schema.org/",
  url: { "@type": "@id" },
  license: { "@type": "@id" },
  contentUrl: { "@type": "@id" },
  dateModified: { "@type": "Date" },
};

const expanded = (document: object) =>
  jsonld.expand(document as jsonld.JsonLdDocument, {
    documentLoader: async (address: string) => {
      if (address !== "https://schema.org") throw new Error(`nobody may ask for ${address}`);
      return { contextUrl: undefined, documentUrl: address, document: { "@context": SCHEMA_ORG } };
    },
  });

const term = (name: string) => `https://schema.org/${name}`;

describe("a page as a data set", () => {
  test("expands, and says what search engines ask for", async () => {
    const [dataset] = (await expanded(datasetLinkedData(SITE, FACTS))) as Record<string, never>[];
    expect(dataset).toMatchObject({
      "@id": `${ORIGIN}/country/PRY#dataset`,
      "@type": [term("Dataset")],
      [term("version")]: [{ "@value": "Release 7" }],
      [term("temporalCoverage")]: [{ "@value": "2019-09-01/2026-09-30" }],
      [term("license")]: [
        { "@id": `${ORIGIN}/licences` },
        { "@id": `${ORIGIN}/licences#facts-quoted` },
      ],
      [term("isBasedOn")]: [{ "@id": `${ORIGIN}/sources#luxor` }],
      [term("distribution")]: [
        {
          [term("contentUrl")]: [
            { "@id": `${ORIGIN}/api/v1/snapshots?country=PRY&metric=hashrate-share&format=csv` },
          ],
          [term("encodingFormat")]: [{ "@value": "text/csv" }],
        },
      ],
      [term("spatialCoverage")]: [{ [term("identifier")]: [{ "@value": "PRY" }] }],
    });
  });

  test("loses no word when it expands", async () => {
    const keys = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(keys)
        : value !== null && typeof value === "object"
          ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
          : [];
    const document = datasetLinkedData(SITE, FACTS);
    const after = new Set(keys(await expanded(document)));
    for (const key of keys(document).filter((name) => !name.startsWith("@")))
      expect(after).toContain(term(key));
  });

  test("has no span and no figures of a place where none are known", () => {
    const { path: _, ...rest } = FACTS;
    const data = datasetLinkedData(SITE, { ...rest, path: "/", span: null, place: null });
    expect(data).not.toHaveProperty("temporalCoverage");
    expect(data.spatialCoverage).toEqual({ "@type": "Place", name: "World" });
    expect(data).toHaveProperty("includedInDataCatalog");
  });

  test("cannot end the script that it stands in", () => {
    const name = `</script><script>alert(1)</script><!-- ${String.fromCharCode(0x2028)}`;
    const text = scriptJson(datasetLinkedData(SITE, { ...FACTS, name }));
    expect(text).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(text).name).toBe(name);
  });
});

test("the catalogue expands without a context from elsewhere", async () => {
  const catalogue = dcatCatalogue({
    origin: ORIGIN,
    title: "Hashrate Atlas",
    description: "Snapshots.",
    release: SITE.release,
    datasets: [
      {
        id: "hashrate-share",
        title: "Hashrate share",
        description: "Share of the network.",
        page: "/?metric=hashrate-share",
        span: { start: "2019-09-01", end: "2026-10-01" },
        sources: [SOURCE],
        files: [{ title: "CSV", path: "/api/v1/snapshots?format=csv", type: "text/csv" }],
      },
    ],
  });
  const [graph] = (await expanded(catalogue)) as Record<string, never>[];
  const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`;
  const dct = (name: string) => `http://purl.org/dc/terms/${name}`;
  expect(graph).toMatchObject({
    "@type": [dcat("Catalog")],
    [dcat("dataset")]: [
      {
        "@type": [dcat("Dataset")],
        [dct("license")]: [{ "@id": `${ORIGIN}/licences#facts-quoted` }],
        [dct("temporal")]: [
          {
            [dcat("endDate")]: [
              { "@value": "2026-09-30", "@type": "http://www.w3.org/2001/XMLSchema#date" },
            ],
          },
        ],
        [dcat("distribution")]: [
          {
            [dcat("downloadURL")]: [{ "@id": `${ORIGIN}/api/v1/snapshots?format=csv` }],
            [dcat("mediaType")]: [
              { "@id": "https://www.iana.org/assignments/media-types/text/csv" },
            ],
          },
        ],
      },
    ],
  });
});
