export { RealNameCard } from "./RealNameCard";
