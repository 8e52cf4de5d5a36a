// One file for jest: what a service is made of is loaded once for all of them.
import "./delivery.suite";
import "./ownNotices.suite";
