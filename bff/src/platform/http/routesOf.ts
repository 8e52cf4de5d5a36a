import type Router from "@koa/router";
import type { Middleware } from "koa";

/** The router's own type asks for a context that only the router makes; inside Koa it is a middleware like any other. */
export const routesOf = (router: Router): Middleware => router.routes() as unknown as Middleware;
