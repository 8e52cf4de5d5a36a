export * from "./calendar/index";
export * from "./geo/index";
export * from "./hours/index";
