// One file for jest: what a service is made of is loaded once for all of them.
import "./pay.suite";
import "./refunds.suite";
import "./endings.suite";
