import { connection } from "next/server";
import { database } from "@/db/instance";
import { getHealth } from "@/db/queries/health";
import type { Health } from "@/lib/contract";

/** Alive whenever this answers; ready (200) when the database answers and its migrations are applied, else 503. */
export async function GET(): Promise<Response> {
  await connection();
  const health = await check();
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}

async function check(): Promise<Health> {
  try {
    return await getHealth(await database(), new Date());
  } catch (error) {
    console.error(error);
    return {
      alive: true,
      ready: false,
      engine: null,
      migrations: null,
      release: null,
      newestPeriodEnd: null,
      dataAgeDays: null,
      reason: "The database does not answer; the server's log says why.",
      refresh: null,
    };
  }
}
