// One file for jest: what a service is made of is loaded once for all of them.
import "./pages.suite";
import "./resident-looks.suite";
import "./console-looks.suite";
