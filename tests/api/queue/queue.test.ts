// One file for jest: what a service is made of is loaded once for all of them.
import "./desk.suite";
import "./resident.suite";
import "./unattended.suite";
import "./display.suite";
import "./export.suite";
