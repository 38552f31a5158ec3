import { ApiProblem, optionsResponse, problemResponse } from "../problem";

const notFound = () =>
  problemResponse(
    new ApiProblem(
      404,
      "unknown-address",
      "There is nothing at this address of the API: see the list in the README.",
    ),
  );

export const GET = notFound;
export const OPTIONS = optionsResponse;
export const POST = notFound;
export const PUT = notFound;
export const PATCH = notFound;
export const DELETE = notFound;
