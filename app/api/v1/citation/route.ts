import { formatReference, REFERENCE_FORMATS } from "@/lib/reference";
import { cited } from "../cited";
import { type Answer, endpoint, json } from "../endpoint";
import { operation } from "./operation";

const FILES: Record<(typeof REFERENCE_FORMATS)[number], Pick<Answer, "type" | "filename">> = {
  apa: { type: "text/plain; charset=utf-8" },
  bibtex: { type: "application/x-bibtex; charset=utf-8", filename: "hashrate-atlas.bib" },
  ris: {
    type: "application/x-research-info-systems; charset=utf-8",
    filename: "hashrate-atlas.ris",
  },
};

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, today }) => {
    const { of, format, ...params } = query;
    const { reference } = await cited(db, asOf, of, params);
    const read = { ...reference, accessed: today };
    if (format === "json")
      return json({
        ...read,
        ...Object.fromEntries(REFERENCE_FORMATS.map((name) => [name, formatReference(name, read)])),
      });
    return { body: formatReference(format, read), ...FILES[format] };
  },
  { daily: true },
);
