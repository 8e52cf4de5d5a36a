// One file for jest: what a service is made of is loaded once for all of them.
import "./booking.suite";
import "./booking-dropouts.suite";
import "./queue.suite";
import "./wallet.suite";
