import { DownloadChoices } from "@/lib/contract";
import { operation as operationOf } from "../../operation";
import { viewParams } from "../../view-query";

export const operation = operationOf({
  tag: "Figures",
  summary: "What files there are",
  description:
    "The files of a view with rows, size in bytes, sources and conditions; the parameters are those of the page.",
  query: { ...viewParams },
  answer: DownloadChoices,
  examples: ["/api/v1/download/choices?metric=hashrate-share&year=2021"],
});
