import { pngPicture } from "../picture";
import { PICTURES } from "../pictures";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pngPicture(PICTURES.replay);
