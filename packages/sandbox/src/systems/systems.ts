import type { SandboxClock } from "../clock";
import type { World } from "../world/buildWorld";
import type { OutsideSystem } from "./outsideSystem";
import type { Credentials } from "./province/gatekeeper";
import { provinceSystem } from "./province/province";

export interface SystemsOptions {
  world: World;
  province: Credentials;
  clock: SandboxClock;
}

/** All outside systems that the sandbox plays. */
export const outsideSystems = ({ world, province, clock }: SystemsOptions): OutsideSystem[] => [
  provinceSystem(world, province, clock),
];
