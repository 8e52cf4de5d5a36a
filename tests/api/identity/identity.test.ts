import { afterAll } from "@jest/globals";
import { closeFront } from "./front";
// One file for jest: what a service is made of is loaded once for all of them.
import "./wechatSignIn.suite";
import "./phone.suite";
import "./realName.suite";
import "./residentSessions.suite";
import "./staffSignIn.suite";
import "./staffPassword.suite";
import "./callers.suite";
import "./seedStaff.suite";

afterAll(closeFront);
