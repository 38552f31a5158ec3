import { z } from "zod";

const natural = z.string().regex(/^\d{1,9}$/, "a whole number");

/** Which part of a long list is asked for. */
export const pageParams = {
  offset: natural.default("0").transform(Number),
  limit: natural
    .default("100")
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 10_000, "from 1 to 10000"),
};
