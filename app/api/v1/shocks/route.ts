import type { z } from "zod";
import { passedOnAsOf } from "@/db/current-release";
import { database } from "@/db/instance";
import { SHOCK_DAY_COLUMNS, ShockAnswer, ShockRequest } from "@/lib/contract";
import { shockAnswer, shockDayRows } from "@/lib/shock-answer";
import { drawLuck } from "@/lib/shock-luck";
import { shock as text } from "@/messages/en/shock";
import { csv, endpoint, json } from "../endpoint";
import { ApiProblem, CORS, problemResponse } from "../problem";
import { computed } from "./computed";
import { operation } from "./operation";
import { callerOf, mayCompute } from "./rate-limit";

const MOST_BODY_CHARS = 4_000;
/** Days for which the luck is drawn at most. */
const MOST_LUCK_DAYS = 365;
const handlers = endpoint(operation.query, async ({ db, asOf, query: { format, ...asked } }) => {
  const { record, outcome } = await computed(db, asOf, asked);
  if (format === "csv")
    return csv(["shock", asked.dark], SHOCK_DAY_COLUMNS, shockDayRows(record, outcome));
  return json(ShockAnswer.parse(shockAnswer(record, outcome, null, text.caveat)));
});

export const { GET, PUT, PATCH, DELETE } = handlers;

export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      Allow: "GET, HEAD, POST, OPTIONS",
      "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
    },
  });
}

/** Computes, stores nothing. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!mayCompute(callerOf(request)))
      return problemResponse(
        new ApiProblem(429, "too-many-requests", "At most 60 shocks a minute are computed."),
        { "Retry-After": "60" },
      );
    const asked = await readBody(request);
    const { db } = await database();
    const asOf = await passedOnAsOf(db, null);
    if (!asOf) throw new ApiProblem(503, "no-data", "The database holds no release yet.");
    const { runs, seed, ...view } = asked;
    const { record, outcome } = await computed(db, asOf, view);
    const { course, start, simulation } = outcome;
    const days = Math.min(simulation.days.length, MOST_LUCK_DAYS);
    const luck =
      runs === 0
        ? null
        : { ...drawLuck({ course, blocksDone: start.blocksDone, days, runs, seed }), seed };
    return Response.json(ShockAnswer.parse(shockAnswer(record, outcome, luck, text.caveat)), {
      headers: { ...CORS, "Cache-Control": "no-store" },
    });
  } catch (error) {
    if (error instanceof ApiProblem) return problemResponse(error);
    console.error(error);
    return problemResponse(
      new ApiProblem(500, "internal", "The answer could not be computed; see the server's log."),
    );
  }
}

async function readBody(request: Request): Promise<z.infer<typeof ShockRequest>> {
  const body = await request.text();
  if (body.length > MOST_BODY_CHARS)
    throw new ApiProblem(
      413,
      "body-too-long",
      `The body has ${body.length} characters; at most ${MOST_BODY_CHARS} are read.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ApiProblem(400, "bad-json", "The body is no JSON.");
  }
  const parsed = ShockRequest.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const param = issue?.code === "unrecognized_keys" ? issue.keys[0] : issue?.path[0];
  throw new ApiProblem(
    400,
    issue?.code === "unrecognized_keys" ? "unknown-parameter" : "bad-value",
    issue?.message ?? "The body is not understood.",
    param === undefined ? null : String(param).slice(0, 80),
  );
}
