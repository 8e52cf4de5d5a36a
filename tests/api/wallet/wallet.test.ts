// One file for jest: what a service is made of is loaded once for all of them.
import "./show.suite";
import "./codes.suite";
import "./copies.suite";
import "./grants.suite";
import "./grantOffers.suite";
import "./accessLog.suite";
import "./reminders.suite";
import "./province.suite";
import "./algorithms.suite";
