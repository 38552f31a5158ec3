/** A process of its own that opens the embedded database of a directory; client.test.ts starts and kills it. */
import { openEmbedded } from "./client";

const [directory, until] = process.argv.slice(2);

try {
  const opened = await openEmbedded(directory ?? "");
  console.log("opened");
  if (until === "killed") setInterval(() => {}, 60_000);
  else await opened.close();
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
}
