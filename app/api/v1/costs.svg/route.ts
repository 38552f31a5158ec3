import { drawCosts } from "../costs-picture";
import { svgPicture } from "../picture";
import { COSTS_SHAPE } from "../picture-shapes";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = svgPicture(drawCosts, COSTS_SHAPE);
