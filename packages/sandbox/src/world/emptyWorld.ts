import type { World } from "./buildWorld";

/** A province that has published nothing yet: for what needs its other systems only. */
export const EMPTY_WORLD: World = {
  communityPoints: [],
  tables: {
    task_general_basic: [],
    task_general_extend: [],
    task_general_material: [],
    task_general_fee_project: [],
    task_general_questions: [],
    service_hall: [],
    service_hall_task: [],
  },
};
