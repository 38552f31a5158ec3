import { drawCosts } from "../costs-picture";
import { pngPicture } from "../picture";
import { COSTS_SHAPE } from "../picture-shapes";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pngPicture(drawCosts, COSTS_SHAPE);
