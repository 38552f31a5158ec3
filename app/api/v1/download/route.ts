import { begun, inChunks, streamOf } from "@/lib/download/byte-stream";
import { encode } from "@/lib/download/encode";
import { formatsOf, MEDIA_TYPES } from "@/lib/download/formats";
import { endpoint } from "../endpoint";
import { ApiProblem } from "../problem";
import { operation } from "./operation";
import { select } from "./select";
import { surroundingsOf } from "./surroundings";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query: { scope, format, ...view } }) => {
    const selected = await select(db, asOf, scope, view);
    const offered = formatsOf(scope, selected.rows);
    if (!offered.includes(format))
      throw new ApiProblem(
        400,
        "bad-value",
        `This choice comes as ${offered.join(", ")}, not as ${format}.`,
        "format",
      );
    const around = await surroundingsOf(db, asOf, scope, format);
    const bytes = await begun(inChunks(encode(selected, format, around)));
    return {
      body: () => streamOf(bytes),
      type: MEDIA_TYPES[format],
      filename: `${selected.about.name}.${format}`,
    };
  },
);
