import { notFound, optionsResponse } from "../v1/problem";

export const GET = notFound;
export const OPTIONS = optionsResponse;
export const POST = notFound;
export const PUT = notFound;
export const PATCH = notFound;
export const DELETE = notFound;
