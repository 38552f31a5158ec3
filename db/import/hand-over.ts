/**
 * The embedded database has one owner. While the server has it, a command is handed over on loopback: the server leaves its
 * address and a token in the data directory, readable by its own account only.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CommandStep, DataCommand, Outcome } from "./command";
import { outcomeOf } from "./hand-over-lines";

export const HAND_OVER_PATH = "/api/internal/data";
const FILE = "owner.token";

const Offer = z.object({ url: z.url(), token: z.string().min(32) });

const holder = globalThis as typeof globalThis & { atlasHandOverToken?: string };

/** Leaves address and token of this server in the directory. */
export function offerHandOver(directory: string, url: string): void {
  const token = randomBytes(32).toString("hex");
  const path = join(directory, FILE);
  const making = `${path}.${process.pid}`;
  rmSync(making, { force: true });
  writeFileSync(making, JSON.stringify({ url, token }), { mode: 0o600 });
  renameSync(making, path);
  holder.atlasHandOverToken = token;
}

/** Whether the header of a request carries the token of this server. */
export function isHandedOver(authorization: string | null): boolean {
  const expected = Buffer.from(`Bearer ${holder.atlasHandOverToken ?? ""}`);
  const given = Buffer.from(authorization ?? "");
  const offered = holder.atlasHandOverToken !== undefined;
  return offered && given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Lets the server that owns the directory run the command, however long it takes.
 * @returns null when no server offers itself there
 * @throws Error when the server could not do it, or ended meanwhile
 */
export async function handOver(
  directory: string,
  command: DataCommand,
  told?: (step: CommandStep) => void,
): Promise<Outcome | null> {
  const offer = readOffer(directory);
  if (!offer) return null;
  let response: Response;
  try {
    response = await fetch(new URL(HAND_OVER_PATH, offer.url), {
      method: "POST",
      headers: {
        Authorization: `Bearer ${offer.token}`,
        "Content-Type": "application/json",
        // Nothing on the way shall wait for more of it.
        "Accept-Encoding": "identity",
      },
      body: JSON.stringify(command),
      redirect: "error",
    });
  } catch {
    return null;
  }
  if (response.status === 401 || response.status === 404) return null;
  if (!response.ok || !response.body)
    throw new Error(`The server could not do it (${response.status}); its log says why.`);
  return outcomeOf(response.body, told);
}

/** Where the server that owns the directory listens; null: none offers itself there. */
export function ownerAddress(directory: string): string | null {
  return readOffer(directory)?.url ?? null;
}

function readOffer(directory: string): z.infer<typeof Offer> | null {
  try {
    return Offer.parse(JSON.parse(readFileSync(join(directory, FILE), "utf8")));
  } catch {
    return null;
  }
}
