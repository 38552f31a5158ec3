import { DataCommand, runCommand } from "@/db/import/command";
import { isHandedOver } from "@/db/import/hand-over";
import { outcomeLines } from "@/db/import/hand-over-lines";
import { explain } from "@/db/import/refusal";
import { database } from "@/db/instance";

/** Commands of this machine's `npm run data`, for the token that lies in the data directory; to others there is nothing here. */
export async function POST(request: Request): Promise<Response> {
  if (!isHandedOver(request.headers.get("authorization")))
    return new Response(null, { status: 404 });
  const command = DataCommand.safeParse(await request.json().catch(() => null));
  if (!command.success) return new Response(null, { status: 400 });
  const lines = outcomeLines(async (told) => {
    try {
      return await runCommand(await database(), command.data, "data", told);
    } catch (error) {
      const reason = explain(error);
      if (reason === null) throw error;
      return { name: "refused", reason };
    }
  });
  return new Response(lines, { headers: { "Content-Type": "application/x-ndjson" } });
}
