import { DataCommand, type Outcome, runCommand } from "@/db/import/command";
import { isHandedOver } from "@/db/import/hand-over";
import { explain } from "@/db/import/refusal";
import { database } from "@/db/instance";

/** Commands of this machine's `npm run data`, for the token that lies in the data directory; to others there is nothing here. */
export async function POST(request: Request): Promise<Response> {
  if (!isHandedOver(request.headers.get("authorization")))
    return new Response(null, { status: 404 });
  const command = DataCommand.safeParse(await request.json().catch(() => null));
  if (!command.success) return new Response(null, { status: 400 });
  try {
    const outcome: Outcome = await runCommand(await database(), command.data, "data");
    return Response.json(outcome);
  } catch (error) {
    const reason = explain(error);
    if (reason !== null) return Response.json({ name: "refused", reason } satisfies Outcome);
    console.error(error);
    return new Response(null, { status: 500 });
  }
}
