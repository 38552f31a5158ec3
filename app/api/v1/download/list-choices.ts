/** What can be downloaded of a view: rows, sizes and conditions, said before the click. */
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { releaseCache } from "@/db/release-cache";
import type { DownloadChoice, DownloadChoices } from "@/lib/contract";
import { countBytes } from "@/lib/download/byte-stream";
import { encode } from "@/lib/download/encode";
import { type DownloadScope, type Format, formatsOf, SCOPES } from "@/lib/download/formats";
import { conditionsOf, type DownloadRow, type DownloadTable } from "@/lib/download/table";
import { ApiProblem } from "../problem";
import type { ViewQuery } from "../view-query";
import { type Selected, select } from "./select";
import { surroundingsOf } from "./surroundings";

/** Up to here a file is made to know its size; beyond, a part of it. */
const EXACT_ROWS = 1_000;
const SAMPLE_PAGES = 8;

const known = releaseCache<DownloadChoice>("download-choices", 500);

/** The scopes that have something for this view; those that do not are left out. */
export async function listChoices(
  db: Database,
  asOf: AsOf,
  query: ViewQuery,
): Promise<DownloadChoices> {
  const choices: DownloadChoice[] = [];
  let problem: ApiProblem | null = null;
  for (const scope of SCOPES) {
    try {
      const view = paramsOf(asOf, scope, query);
      const choice = await known(db, asOf, [view.toString()], () =>
        choiceOf(db, asOf, scope, query, view),
      );
      if (choice.rows > 0) choices.push(choice);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      // An unknown source or country is the caller's mistake, whatever the scope.
      if (error.param !== null) problem = error;
    }
  }
  if (problem) throw problem;
  const { digest: _, ...release } = asOf.release;
  return { release, choices };
}

async function choiceOf(
  db: Database,
  asOf: AsOf,
  scope: DownloadScope,
  query: ViewQuery,
  params: URLSearchParams,
): Promise<DownloadChoice> {
  const selected = await select(db, asOf, scope, query);
  const { about, rows } = selected;
  const isExact = rows <= EXACT_ROWS;
  const part = isExact ? null : await sampleOf(selected);
  const formats: DownloadChoice["formats"] = [];
  for (const format of rows === 0 ? [] : formatsOf(scope, rows)) {
    const around = await surroundingsOf(db, asOf, scope, format);
    const bytes = part
      ? await reckoned(selected, format, part, around)
      : await countBytes(encode(selected, format, around));
    formats.push({ format, href: `/api/v1/download?${params}&format=${format}`, bytes, isExact });
  }
  return {
    scope,
    title: about.title,
    rows,
    sources: about.sources.map(({ id }) => id),
    conditions: conditionsOf(about.sources).map(({ licence, sources }) => ({
      licence: licence.name,
      terms: licence.conditions,
      verified: licence.verified,
      sources,
    })),
    withheld: about.withheld.map(({ name }) => name),
    formats,
  };
}

async function sampleOf({ sample }: Selected): Promise<DownloadRow[]> {
  const rows: DownloadRow[] = [];
  for await (const page of sample(SAMPLE_PAGES)) rows.push(...page.slice(0, EXACT_ROWS));
  return rows;
}

/** Fixed part, and the sample's bytes a row for every row. */
async function reckoned(
  { about, table, rows }: Selected,
  format: Format,
  sample: readonly DownloadRow[],
  around: Awaited<ReturnType<typeof surroundingsOf>>,
): Promise<number> {
  const bytesOf = (part: readonly DownloadRow[], packed = around.packed) => {
    const small: DownloadTable = {
      columns: table.columns,
      pages: async function* () {
        yield part;
      },
    };
    return countBytes(encode({ about, table: small }, format, { ...around, packed }));
  };
  const [fixed, empty, full] = [
    await bytesOf([]),
    await bytesOf([], []),
    await bytesOf(sample, []),
  ];
  return Math.round(fixed + ((full - empty) * rows) / sample.length);
}

/** The view's own parameters; all there is does not depend on them. */
function paramsOf(asOf: AsOf, scope: DownloadScope, query: ViewQuery): URLSearchParams {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== "asOf",
  );
  return new URLSearchParams({
    ...(scope === "everything" ? {} : Object.fromEntries(given)),
    ...(asOf.text !== null && { asOf: asOf.text }),
    scope,
  });
}
