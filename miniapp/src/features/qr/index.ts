export { qrDrawing } from "./qrModules";
