// One file for jest: what a service is made of is loaded once for all of them.
import "./atWork.suite";
import "./appAndApi.suite";
import "./idempotency.suite";
import "./migrations.suite";
import "./rateLimits.suite";
