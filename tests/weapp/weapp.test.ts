// One file for jest: what a service is made of is loaded once for all of them.
import "./build.suite";
import "./pages.suite";
import "./resident.suite";
import "./staff.suite";
import "./wallet.suite";
import "./cases.suite";
