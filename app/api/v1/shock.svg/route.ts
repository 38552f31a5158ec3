import { svgPicture } from "../picture";
import { SHOCK_SHAPE } from "../picture-shapes";
import { drawShock } from "../shock-picture";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = svgPicture(drawShock, SHOCK_SHAPE);
