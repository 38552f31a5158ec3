import { endpoint, json } from "../endpoint";
import { openApiDocument } from "../openapi";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({}, async () =>
  json(openApiDocument()),
);
