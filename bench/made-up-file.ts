/** A file of figures that nobody published, as people bring them: days of hashrate by country, by a seed. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { addDays } from "../lib/periods";
import { seededRandom } from "./statistics";

const SEED = 20_261_123;
const FIRST_DAY = "1950-01-01";
const HEADER = "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision";

/**
 * Writes so many rows, a thousand at a time.
 * @param areaIds each has a row a day
 */
export async function writeMadeUpFile(
  path: string,
  rows: number,
  publicationId: string,
  areaIds: readonly string[],
): Promise<void> {
  const random = seededRandom(SEED);
  const stream = createWriteStream(path);
  stream.write(`${HEADER}\n`);
  let [day, text] = [FIRST_DAY, ""];
  for (let row = 0; row < rows; row++) {
    const place = row % areaIds.length;
    if (place === 0 && row > 0) day = addDays(day, 1);
    const value = (random() * 900 + 1).toFixed(2);
    text += `${publicationId},hashrate,${areaIds[place]},${day},${value},EH/s,value,0.005,exact\n`;
    if (row % 1000 === 999 || row === rows - 1) {
      if (!stream.write(text)) await once(stream, "drain");
      text = "";
    }
  }
  stream.end();
  await finished(stream);
}
