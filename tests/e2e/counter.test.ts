// One file for jest: what a service is made of is loaded once for all of them.
import "./console.suite";
import "./display.suite";
import "./day-in-the-life.suite";
import "./find-and-go.suite";
