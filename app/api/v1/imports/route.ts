/** `npm run data -- import` over HTTP, for the bearer of the token. Without a token in the environment there is nothing here. */
import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { type Outcome, runCommand } from "@/db/import/command";
import { explain } from "@/db/import/refusal";
import { describeOutcome } from "@/db/import/report";
import { TooLarge, withSpooled } from "@/db/import/spool";
import { ImportAnswer } from "@/lib/contract";
import { opened, readQuery } from "../endpoint";
import { ApiProblem, CORS, notFound, problemResponse } from "../problem";
import { mayImport, takesImports } from "./token";

const MAX_MEBIBYTES = 256;
const MAX_BYTES = MAX_MEBIBYTES * 1024 * 1024;

const Query = z.strictObject({
  table: z.string().optional(),
  source: z.string().optional(),
  as: z.string().optional(),
  publication: z.string().optional(),
  decimal: z.enum([".", ","]).optional(),
  /** US dollars for one unit of an adapted file's currency. */
  rate: z.coerce.number().positive().lt(1e6).optional(),
  dryRun: z.enum(["0", "1"]).default("0"),
  /** The file in problems and in the list of releases. */
  name: z
    .string()
    .regex(/^[\w. -]{1,80}$/, "a file name of letters, digits, dots, spaces and dashes")
    .refine((name) => /\w/.test(name))
    .default("upload"),
});

type Import = Extract<Outcome, { name: "import" }>;

export async function POST(request: Request): Promise<Response> {
  if (!takesImports()) return notFound();
  try {
    if (!mayImport(request.headers.get("authorization")))
      throw new ApiProblem(401, "no-token", "An import needs the token: Authorization: Bearer …");
    return answerOf(await imported(request));
  } catch (error) {
    if (error instanceof TooLarge) return problemResponse(tooLarge());
    if (error instanceof ApiProblem) {
      const headers: Record<string, string> =
        error.status === 401 ? { "WWW-Authenticate": "Bearer" } : {};
      return problemResponse(error, headers);
    }
    console.error(error);
    const reason = explain(error) ?? "The import failed; the failure is in the server's log.";
    return problemResponse(new ApiProblem(500, "internal", reason));
  }
}

const onlyPost = () =>
  takesImports()
    ? problemResponse(
        new ApiProblem(405, "method-not-allowed", "Imports are sent here: use POST."),
        { Allow: "POST" },
      )
    : notFound();

export const GET = onlyPost;
export const PUT = onlyPost;
export const PATCH = onlyPost;
export const DELETE = onlyPost;
/** Browsers of other sites are not let in: a token belongs to a program. */
export const OPTIONS = onlyPost;

async function imported(request: Request): Promise<Import> {
  const query = readQuery(new URL(request.url), Query) as z.infer<typeof Query>;
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity")
    throw new ApiProblem(415, "encoded", `Send the file as it is, not in ${encoding}.`);
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) throw tooLarge();
  const database = await opened();
  const body = request.body as ReadableStream<Uint8Array> | null;
  return withSpooled(body, { name: query.name, maxBytes: MAX_BYTES }, async (path) => {
    const outcome = await runCommand(
      database,
      {
        name: "import",
        path,
        table: query.table ?? null,
        source: query.source ?? null,
        decimal: query.decimal ?? null,
        as: query.as ?? null,
        publication: query.publication ?? null,
        usdPerUnit: query.rate ?? null,
        dryRun: query.dryRun === "1",
      },
      "data",
    );
    if (outcome.name === "import") return outcome;
    const reason = outcome.name === "refused" ? outcome.reason.replace(path, query.name) : "";
    throw new ApiProblem(400, "refused", reason);
  });
}

function answerOf(outcome: Import): Response {
  const { report, diff, dryRun } = outcome;
  const { problems, problemCount, ...told } = report;
  if (problemCount > 0) {
    const count = problemCount === 1 ? "1 problem" : `${problemCount} problems`;
    const problem = new ApiProblem(422, "not-importable", `${count}: nothing was written.`);
    return problemResponse(problem, {}, { problems, problemCount, notes: report.notes });
  }
  const message = describeOutcome({ ...outcome, diff: null }).at(-1) ?? "";
  const answer = ImportAnswer.parse({ ...told, dryRun, message, diff });
  const location: Record<string, string> = report.changed
    ? { Location: `/api/v1/releases/${report.release}/diff` }
    : {};
  return Response.json(answer, {
    status: report.changed ? 201 : 200,
    headers: { ...CORS, ...location, "Cache-Control": "no-store" },
  });
}

function tooLarge(): ApiProblem {
  return new ApiProblem(
    413,
    "too-large",
    `At most ${MAX_MEBIBYTES} MiB are taken: split the file.`,
  );
}
