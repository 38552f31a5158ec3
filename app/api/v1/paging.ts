/** Pages of a long list, by a cursor that holds for one release; the next page is named in `Link` (RFC 8288). */
import { z } from "zod";
import type { AsOf } from "@/db/queries/as-of";
import { ApiProblem } from "./problem";

const MOST_ROWS = 10_000;

export const pagingParams = {
  limit: z
    .string()
    .regex(/^\d{1,5}$/, "a whole number")
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= MOST_ROWS, `from 1 to ${MOST_ROWS}`)
    .optional()
    .meta({
      description: `Rows a page, from 1 to ${MOST_ROWS}; without it, all. The next page is named in the \`Link\` header.`,
      example: "1000",
    }),
  cursor: z.string().max(60).optional().meta({
    description: "Where the page begins: only ever from a `Link` header.",
  }),
};

type Asked = { limit?: number | undefined; cursor?: string | undefined };

/**
 * The rows of the page asked for, and the `Link` header of its neighbours; null when there are none.
 * @param address of the request; the links keep its other parameters and name the release, so that pages fit together
 * @throws ApiProblem for a cursor that is none, or of another release
 */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, cursor }: Asked,
  asOf: AsOf,
  address: URL,
): { rows: readonly Row[]; link: string | null } {
  const offset = cursor === undefined ? 0 : offsetOf(cursor, asOf);
  if (limit === undefined) return { rows: rows.slice(offset), link: null };
  const linkTo = (start: number, relation: string) => {
    const query = new URLSearchParams(address.search);
    if (asOf.text === null) query.set("asOf", String(asOf.release.id));
    if (start === 0) query.delete("cursor");
    else query.set("cursor", cursorAt(start, asOf));
    return `<${address.pathname}?${query}>; rel="${relation}"`;
  };
  const links = [
    ...(offset > 0 ? [linkTo(0, "first"), linkTo(Math.max(0, offset - limit), "prev")] : []),
    ...(offset + limit < rows.length ? [linkTo(offset + limit, "next")] : []),
  ];
  return {
    rows: rows.slice(offset, offset + limit),
    link: links.length > 0 ? links.join(", ") : null,
  };
}

const cursorAt = (offset: number, asOf: AsOf) =>
  Buffer.from(`${asOf.release.id}.${offset}`).toString("base64url");

function offsetOf(cursor: string, asOf: AsOf): number {
  const text = Buffer.from(cursor, "base64url").toString();
  const [, release, offset] = /^(\d{1,9})\.(\d{1,9})$/.exec(text) ?? [];
  if (release === undefined || offset === undefined)
    throw new ApiProblem(400, "bad-value", "The cursor is none of a Link header.", "cursor");
  if (Number(release) !== asOf.release.id)
    throw new ApiProblem(
      400,
      "cursor-expired",
      `The cursor is of release ${release}: begin again, or add asOf=${release}.`,
      "cursor",
    );
  return Number(offset);
}
