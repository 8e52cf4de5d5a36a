// One file for jest: what a service is made of is loaded once for all of them.
import "./answers.suite";
import "./authorisation.suite";
import "./badInput.suite";
import "./ownership.suite";
