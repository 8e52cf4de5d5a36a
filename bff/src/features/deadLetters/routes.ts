import {
  listDeadLetters as listEndpoint,
  retryDeadLetter as retryEndpoint,
  setDeadLetterAside as setAsideEndpoint,
} from "@yanta/types";
import { asStaff } from "../../platform/actor";
import { on, type Mounted } from "../../platform/http/endpoints";
import { listDeadLetters, retryDeadLetter, setDeadLetterAside, type DeadLetterParts } from "./service";

export const deadLetterRoutes = (parts: DeadLetterParts): Mounted[] => [
  on(listEndpoint, ({ now }) => listDeadLetters(parts, now)),
  on(retryEndpoint, ({ actor, params, now }) => retryDeadLetter(parts, asStaff(actor), params.letterId, now)),
  on(setAsideEndpoint, ({ actor, params, body, now }) =>
    setDeadLetterAside(parts, asStaff(actor), { ...params, ...body }, now),
  ),
];
