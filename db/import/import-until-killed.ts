/** A process for the test that kills it: says what it finds in the database, then imports a file. */

import { openEmbedded, openPostgres } from "../client";
import { removeAbandoned } from "../loads";
import { FACTS } from "../resources";
import { runCommand } from "./command";

const [place = "", path = ""] = process.argv.slice(2);
const opened = place.startsWith("postgres") ? await openPostgres(place) : await openEmbedded(place);
await opened.exclusively((db) => removeAbandoned(db, FACTS));
console.log("importing");
const options = { source: null, decimal: null, as: null, publication: null, usdPerUnit: null };
const outcome = await runCommand(
  opened,
  { name: "import", path, table: "hashrate", ...options, dryRun: false },
  "data",
);
console.log(JSON.stringify(outcome));
await opened.close();
