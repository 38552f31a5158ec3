/** The catalogue of the atlas in DCAT 3 (W3C), as JSON-LD that needs no context from elsewhere. */
import { addDays } from "./periods";

export type CatalogueFacts = {
  /** Public address of the site. */
  origin: string;
  title: string;
  description: string;
  release: { id: number; createdAt: string };
  datasets: readonly CatalogueEntry[];
};

export type CatalogueEntry = {
  /** Part of the entry's address. */
  id: string;
  title: string;
  description: string;
  /** Path of the page that shows it. */
  page: string;
  /** Half-open days; null: not bound to a time. */
  span: { start: string; end: string } | null;
  sources: readonly { id: string; name: string; licence: string }[];
  files: readonly { title: string; path: string; type: string }[];
};

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const IANA = "https://www.iana.org/assignments/media-types/";

export function dcatCatalogue({
  origin,
  title,
  description,
  release,
  datasets,
}: CatalogueFacts): object {
  const publisher = { "@id": `${origin}/#publisher`, "@type": "foaf:Agent", "foaf:name": title };
  const on = (date: string) => ({ "@value": date, "@type": "xsd:date" });
  const modified = on(release.createdAt.slice(0, 10));
  return {
    "@context": CONTEXT,
    "@id": `${origin}/dcat.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": title,
    "dct:description": description,
    "dct:language": "en",
    "dct:modified": modified,
    "dct:publisher": publisher,
    "foaf:homepage": { "@id": `${origin}/` },
    "dcat:dataset": datasets.map(({ id, page, span, sources, files, ...entry }) => ({
      "@id": `${origin}/dcat.jsonld#${id}`,
      "@type": "dcat:Dataset",
      "dct:title": entry.title,
      "dct:description": entry.description,
      "dct:identifier": id,
      "dct:modified": modified,
      "dct:publisher": { "@id": publisher["@id"] },
      "dcat:version": `Release ${release.id}`,
      "dcat:landingPage": { "@id": `${origin}${page}` },
      "dct:spatial": { "@type": "dct:Location", "dct:title": "World" },
      ...(span && {
        "dct:temporal": {
          "@type": "dct:PeriodOfTime",
          "dcat:startDate": on(span.start),
          "dcat:endDate": on(addDays(span.end, -1)),
        },
      }),
      "dct:license": [...new Set(sources.map(({ licence }) => licence))].map((licence) => ({
        "@id": `${origin}/licences#${licence}`,
      })),
      "dct:source": sources.map((source) => ({
        "@id": `${origin}/sources#${source.id}`,
        "dct:title": source.name,
      })),
      "dcat:distribution": files.map((file) => ({
        "@type": "dcat:Distribution",
        "dct:title": file.title,
        "dcat:accessURL": { "@id": `${origin}${page}` },
        "dcat:downloadURL": { "@id": `${origin}${file.path}` },
        "dcat:mediaType": { "@id": `${IANA}${file.type}` },
      })),
    })),
  };
}
