import { z } from "zod";
import { DownloadFile } from "@/lib/contract";
import { FORMATS, SCOPES } from "@/lib/download/formats";
import { operation as operationOf } from "../operation";
import { viewParams } from "../view-query";

export const operation = operationOf({
  tag: "Figures",
  summary: "A file of figures",
  description:
    "What /download offers: one snapshot, a year, a series, everything, or the table of a view as displayed; as CSV, XLSX, JSON, GeoJSON (snapshot and displayed), Parquet, Arrow, or a zip with dictionary, licences and citation (Data Package). Sources that may not be passed on are left out. The parameters are those of the page.",
  query: {
    ...viewParams,
    scope: z.enum(SCOPES).default("snapshot"),
    format: z.enum(FORMATS).default("csv"),
  },
  answer: DownloadFile,
  examples: [
    "/api/v1/download?metric=hashrate-share&scope=series&format=csv",
    "/api/v1/download?metric=hashrate-share&scope=snapshot&format=json",
  ],
});
